package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.accepted;
import static vn.hopluu.systemtests.Figures.submitted;
import static vn.hopluu.systemtests.Figures.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Proof.Included;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.benchmarks.client.Total;
import vn.hopluu.benchmarks.deadline.FirstRealReport;

/** A real report flows from a commune to the live total of its province, and through the rest of its life. */
@TestInstance(Lifecycle.PER_CLASS)
class MainJobTests {

    private static final String PERIOD = "2024-H1";
    private static final Scope PROVINCE = scope("tinh-ha-tinh", Structure.THEN);

    private final LiveSystem system = LiveSystem.shared();
    private final GatewayClient gateway = system.gateway();

    @BeforeAll
    void openThePeriod() {
        system.openFor("tinh-ha-tinh", PERIOD);
    }

    @Test
    void opensOneObligationForEachUnitThatStoodOnTheStructureDate() {
        var period = gateway.period("TT-CCHC", PERIOD).orElseThrow();

        assertThat(period.structureDate()).hasToString("2024-06-14");
        assertThat(period.obligations().expected()).isEqualTo(235);
        assertThat(gateway.obligations("TT-CCHC", PERIOD)).hasSize(235);
        await().until(() -> gateway.totals(PROVINCE).total().counts().expected() == 235);
    }

    @Test
    void carriesTheFirstRealReportToTheLiveTotalOfTheProvinceInBothStructures() {
        var real = FirstRealReport.read();
        var report = report("xa-cuong-gian");
        try (var board = new Watched(gateway, PROVINCE)) {
            var before = board.snapshot().total().counts().submitted();

            gateway.saveDraft(report, etag(report), real.content());
            var sent = gateway.submit(report, null, "main-job-first");

            assertThat(sent.version()).isEqualTo(1);
            board.total(total -> total.counts().submitted() > before);
            board.child("huyen-nghi-xuan", total -> total.counts().submitted() > 0);
        }
        var own = gateway.totals(scope("xa-cuong-gian", Structure.THEN)).total();
        real.content()
                .values()
                .forEach((line, value) -> assertThat(submitted(own, line)).isEqualTo(value));
        await().untilAsserted(() ->
                assertThat(countedUnder("huyen-nghi-xuan", Structure.THEN)).contains(report));
        await().untilAsserted(() ->
                assertThat(countedUnder("xa-co-dam-2025", Structure.NOW)).contains(report));
    }

    @Test
    void countsASubmissionThatIsSentTwiceOnce() {
        var report = report("xa-xuan-hoi");
        gateway.submit(report, values("PRESS_ITEMS", 7), "main-job-twice");
        var again = gateway.act(report, "submissions", Map.of("content", values("PRESS_ITEMS", 7)), "main-job-twice");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(versions(report)).hasSize(1);
        awaitOwn("xa-xuan-hoi", "PRESS_ITEMS", 7);
    }

    @Test
    void takesAReturnedReportOutUntilItIsSentAgain() {
        var report = report("xa-dan-truong");
        gateway.submit(report, values("PRESS_ITEMS", 5), "main-job-return-1");
        awaitOwn("xa-dan-truong", "PRESS_ITEMS", 5);

        gateway.returnReport(report, "Đề nghị kiểm tra lại", Map.of("PRESS_ITEMS", "Quá ít"), "main-job-return-2");

        await().until(() -> own("xa-dan-truong").counts().returned() == 1);
        assertThat(own("xa-dan-truong").counts().submitted()).isZero();
        assertThat(submitted(own("xa-dan-truong"), "PRESS_ITEMS")).isNull();
        assertThat(gateway.report(report)
                        .json()
                        .at("/returned/lines/PRESS_ITEMS")
                        .asString())
                .isEqualTo("Quá ít");

        gateway.submit(report, values("PRESS_ITEMS", 6), "main-job-return-3");

        awaitOwn("xa-dan-truong", "PRESS_ITEMS", 6);
        assertThat(own("xa-dan-truong").counts().returned()).isZero();
        assertThat(versions(report)).hasSize(2);
    }

    @Test
    void keepsTheAcceptedVersionInForceUntilTheCorrectionIsSent() {
        var unit = "xa-xuan-pho";
        var report = report(unit);
        gateway.submit(report, values("CONTESTS", 1), "main-job-correct-1");
        gateway.accept(report, "main-job-correct-2");
        await().until(() -> own(unit).counts().accepted() == 1);
        assertThat(accepted(own(unit), "CONTESTS")).isEqualByComparingTo("1");

        gateway.requestCorrection(report, "Nhầm số liệu", "main-job-correct-3");
        assertThat(gateway.report(report).json().at("/state").asString()).isEqualTo("CORRECTION_REQUESTED");
        assertThat(gateway.report(report).json().at("/inForce/accepted").asBoolean())
                .isTrue();

        gateway.submit(report, values("CONTESTS", 2), "main-job-correct-4");

        awaitOwn(unit, "CONTESTS", 2);
        assertThat(own(unit).counts().submitted()).isEqualTo(1);
        assertThat(own(unit).counts().accepted()).isZero();
        assertThat(accepted(own(unit), "CONTESTS")).isNull();
    }

    @Test
    void keepsABlankApartFromAZero() {
        gateway.submit(report("xa-xuan-hai"), values("CONTESTS", null), "main-job-blank");
        gateway.submit(report("xa-xuan-giang"), values("CONTESTS", 0), "main-job-zero");
        await().until(() -> own("xa-xuan-hai").counts().submitted() == 1);
        awaitOwn("xa-xuan-giang", "CONTESTS", 0);

        assertThat(submitted(own("xa-xuan-hai"), "CONTESTS")).isNull();
        assertThat(Figures.reported(own("xa-xuan-hai"), "CONTESTS")).isZero();
        assertThat(Figures.reported(own("xa-xuan-giang"), "CONTESTS")).isEqualTo(1);
    }

    @Test
    void tellsWhoHasNotSent() {
        var scope = scope("huyen-can-loc", Structure.THEN);
        var report = report("xa-thien-loc");
        await().untilAsserted(() -> assertThat(reports(gateway.missing(scope))).contains(report));

        gateway.submit(report, values("CONTESTS", 0), "main-job-missing");

        await().untilAsserted(() ->
                assertThat(reports(gateway.missing(scope))).isNotEmpty().doesNotContain(report));
    }

    private static List<String> reports(List<JsonNode> missing) {
        return missing.stream().map(one -> one.at("/report").asString()).toList();
    }

    @Test
    void provesATotalByTheReportsAndVersionsItIsMadeOf() {
        var report = report("thi-tran-tien-dien");
        gateway.submit(report, values("WEB_SECTIONS", 1), "main-job-proof");
        awaitOwn("thi-tran-tien-dien", "WEB_SECTIONS", 1);

        // The proof is made from the store's views, which follow what is shown live.
        await().untilAsserted(() -> {
            var proof = gateway.proof(scope("huyen-nghi-xuan", Structure.THEN), "SUBMITTED");
            assertThat(proof.settled()).isTrue();
            assertThat(proof.agrees()).isTrue();
            assertThat(proof.stated()).isEqualTo(proof.recounted());
            assertThat(proof.reports()).extracting(Included::report).contains(report);
            assertThat(proof.reports()).allMatch(included -> included.version() >= 1);
        });
    }

    @Test
    void refusesAnOpenPeriodAnotherBodyAndTakesTheSameAgain() {
        assertThat(system.openFor("tinh-ha-tinh", PERIOD).status()).isEqualTo(200);
        assertThat(system.openFor("huyen-nghi-xuan", PERIOD).status()).isEqualTo(409);
    }

    private void awaitOwn(String unit, String line, int value) {
        await().untilAsserted(
                        () -> assertThat(submitted(own(unit), line)).isEqualByComparingTo(BigDecimal.valueOf(value)));
    }

    private Total own(String unit) {
        return gateway.totals(scope(unit, Structure.THEN)).total();
    }

    private List<String> countedUnder(String unit, Structure structure) {
        return gateway.proof(scope(unit, structure), "SUBMITTED").reports().stream()
                .map(Included::report)
                .toList();
    }

    private String etag(String report) {
        return gateway.report(report).header("ETag").orElseThrow();
    }

    private List<JsonNode> versions(String report) {
        return gateway.report(report).json().at("/versions").valueStream().toList();
    }

    private static String report(String unit) {
        return "TT-CCHC." + PERIOD + "." + unit;
    }

    private static Scope scope(String unit, Structure structure) {
        return new Scope("TT-CCHC", PERIOD, unit, structure);
    }
}
