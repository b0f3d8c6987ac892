package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.Counts;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.benchmarks.client.Period;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.benchmarks.client.Sent;

/**
 * A regime opens a period by itself; its reports were due long ago. One unit is given more time, one owes nothing any more, one is
 * added; then the period is closed and reopened. The board above says the right thing all the time.
 */
class ReportingCycleTests {

    private static final String UNITS = """
            unit,from,to,name,kind,parent
            gia-lap-tinh-che-do,2000-01-01,,Tỉnh giả lập chế độ,PROVINCE,
            gia-lap-che-do-xa-1,2000-01-01,,Xã giả lập một,COMMUNE,gia-lap-tinh-che-do
            gia-lap-che-do-xa-2,2000-01-01,,Xã giả lập hai,COMMUNE,gia-lap-tinh-che-do
            gia-lap-che-do-xa-3,2000-01-01,,Xã giả lập ba,COMMUNE,gia-lap-tinh-che-do
            gia-lap-che-do-xa-4,2000-01-01,,Xã giả lập bốn,COMMUNE,gia-lap-tinh-che-do
            """;
    private static final String PROVINCE = "gia-lap-tinh-che-do";
    private static final String PERIOD = "2023-M11";
    private static final String PATH = "/api/forms/TT-CCHC/periods/" + PERIOD;
    private static final Scope BOARD = new Scope("TT-CCHC", PERIOD, PROVINCE, Structure.THEN);

    /** The fourth commune is left out at first. */
    private static final Map<String, Object> REGIME = Map.of(
            "form", "TT-CCHC",
            "calendar", List.of("M11"),
            "subtree", PROVINCE,
            "kinds", List.of("COMMUNE"),
            "except", List.of(unit(4)),
            "due", Map.of("dayOfMonth", 20),
            "opens", Map.of("daysBefore", 3, "of", "END"),
            "from", "2023-01-01",
            "until", "2023-12-31");

    private final GatewayClient gateway = LiveSystem.shared().gateway();
    private final Http http = gateway.http();

    @Test
    void keepsCompletenessRightFromTheOpeningToTheReopening() {
        layDownTheRegime();
        // Every instance looks once a minute.
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        gateway.period("TT-CCHC", PERIOD).filter(Period::open).isPresent());
        awaitCounts(new Counts(3, 0, 0, 0, 0, 0));

        act(unit(1), "extensions", Map.of("dueOn", "2060-12-31", "reason", "Mưa lũ (giả lập)"));
        assertThat(submit(1).onTime()).isTrue();
        assertThat(submit(2).onTime()).isFalse();
        awaitCounts(new Counts(3, 2, 1, 1, 0, 0));

        act(unit(2), "liftings", Map.of("reason", "Miễn báo cáo (giả lập)", "evenIfSent", true));
        awaitCounts(new Counts(2, 1, 1, 0, 0, 0));
        add(Map.of("unit", unit(4), "dueOn", "2060-12-31", "reason", "Bỏ sót (giả lập)"));
        awaitCounts(new Counts(3, 1, 1, 0, 0, 0));
        assertThat(gateway.period("TT-CCHC", PERIOD).orElseThrow().obligations().expected())
                .isEqualTo(3);

        http.send("POST", PATH + "/closing", BodyPublishers.noBody(), Map.of()).successful();
        assertThat(tryToSubmit(4).problem().code()).isEqualTo("period-closed");
        keyed(PATH + "/reopening", Map.of("reason", "Còn đơn vị chưa gửi (giả lập)"));
        await().until(() -> tryToSubmit(4).succeeded());
        add(Map.of("unit", unit(2), "reason", "Miễn nhầm (giả lập)"));

        awaitCounts(new Counts(4, 3, 2, 1, 0, 0));
        var proof = await().until(() -> gateway.proof(BOARD, "SUBMITTED"), found -> found.settled());
        assertThat(proof.agrees()).isTrue();
    }

    /** Units come to report-service a moment after they were entered. */
    private void layDownTheRegime() {
        http.send("POST", "/api/imports/units", BodyPublishers.ofString(UNITS), Map.of("Content-Type", "text/csv"))
                .successful();
        await().until(() -> http.send("PUT", "/api/regimes/gia-lap-che-do", REGIME, Map.of())
                .succeeded());
    }

    private void awaitCounts(Counts counts) {
        await().untilAsserted(
                        () -> assertThat(gateway.totals(BOARD).total().counts()).isEqualTo(counts));
    }

    private void act(String unit, String acts, Map<String, Object> body) {
        gateway.act(report(unit), acts, body, "che-do-" + acts).successful();
    }

    private void add(Map<String, Object> body) {
        keyed(PATH + "/obligations", body);
    }

    private void keyed(String path, Map<String, Object> body) {
        http.send("POST", path, body, Map.of("Idempotency-Key", "che-do-" + body.hashCode()))
                .successful();
    }

    private Sent submit(int commune) {
        return gateway.submit(report(unit(commune)), content(), "che-do-" + commune);
    }

    private Answer tryToSubmit(int commune) {
        return gateway.act(report(unit(commune)), "submissions", Map.of("content", content()), "che-do-" + commune);
    }

    private static Content content() {
        return Content.of(Map.of("CONTESTS", BigDecimal.ONE));
    }

    private static String report(String unit) {
        return "TT-CCHC." + PERIOD + "." + unit;
    }

    private static String unit(int commune) {
        return "gia-lap-che-do-xa-" + commune;
    }
}
