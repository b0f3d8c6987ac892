package vn.hopluu.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.GatewayClient;

/** Reports of {@link World#UNIT}, each of a month of its own, brought into the state that is asked for. */
final class PreparedReports {

    static final String FORM = "TT-CCHC";

    private final GatewayClient gateway;
    private final Queue<String> months = new ArrayDeque<>(IntStream.rangeClosed(2001, 2025)
            .boxed()
            .flatMap(year -> IntStream.rangeClosed(1, 12).mapToObj(month -> "%d-M%02d".formatted(year, month)))
            .toList());
    private final Map<ReportState, String> shared = new EnumMap<>(ReportState.class);

    PreparedReports(GatewayClient gateway) {
        this.gateway = gateway;
    }

    /** One that nobody changes: for what is refused, and for what only reads. */
    String unchanged(ReportState state) {
        return shared.computeIfAbsent(state, this::fresh);
    }

    /** One more, for somebody to change. */
    String fresh(ReportState state) {
        var report = FORM + "." + openedPeriod() + "." + World.UNIT;
        bring(report, state);
        return report;
    }

    /** A month that is still to be opened. */
    String month() {
        return months.remove();
    }

    String openedPeriod() {
        return opened(opening());
    }

    /** A period in which the commune below {@link World#UNIT} is late. */
    String latePeriod() {
        return opened(Map.of("subtree", World.UNIT, "kinds", List.of("COMMUNE"), "dueOn", "2020-01-01"));
    }

    private String opened(Map<String, Object> opening) {
        var period = month();
        // Units come to report-service a moment after they were entered.
        await().untilAsserted(() -> {
            var answer = gateway.http().send("PUT", path(period), opening, Map.of());
            assertThat(answer.succeeded()).as(answer.body()).isTrue();
        });
        await().until(() -> gateway.period(FORM, period).orElseThrow().open());
        return period;
    }

    static String path(String period) {
        return "/api/forms/" + FORM + "/periods/" + period;
    }

    static Map<String, Object> opening() {
        return Map.of("subtree", World.UNIT, "kinds", List.of("DISTRICT"), "dueOn", "2045-01-01");
    }

    static String period(String report) {
        return report.split("\\.")[1];
    }

    private void bring(String report, ReportState state) {
        switch (state) {
            case DUE -> {}
            case DRAFT ->
                gateway.saveDraft(report, gateway.report(report).header("ETag").orElseThrow(), content());
            case AWAITING_APPROVAL -> {
                var body = Map.of("content", content());
                gateway.act(report, "approval-requests", body, "matrix-approval")
                        .successful();
            }
            case SUBMITTED -> gateway.submit(report, content(), "matrix-submit");
            case RETURNED -> {
                bring(report, ReportState.SUBMITTED);
                gateway.returnReport(report, "Đề nghị xem lại", Map.of(), "matrix-return");
            }
            case ACCEPTED -> {
                bring(report, ReportState.SUBMITTED);
                gateway.accept(report, "matrix-accept");
            }
            case LIFTED ->
                gateway.act(report, "liftings", Map.of("reason", "Giả lập"), "matrix-lift")
                        .successful();
            case CORRECTION_REQUESTED -> {
                bring(report, ReportState.ACCEPTED);
                gateway.requestCorrection(report, "Nhầm số liệu", "matrix-correct");
            }
        }
    }

    private static Content content() {
        return Content.of(Map.of("CONTESTS", BigDecimal.ONE));
    }
}
