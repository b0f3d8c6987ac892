package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.accepted;
import static vn.hopluu.systemtests.Figures.submitted;
import static vn.hopluu.systemtests.Figures.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.Answer;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.systemtests.access.MachineClient;

/** One report through everything that can happen to it in a year, with the province's totals right after each step. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportStoryTests {

    private static final String PERIOD = "2019-M03";
    private static final String UNIT = "xa-xuan-lien";
    private static final String REPORT = "TT-CCHC." + PERIOD + "." + UNIT;
    private static final String LINE = "PRESS_ITEMS";
    private static final Scope PROVINCE = new Scope("TT-CCHC", PERIOD, "tinh-ha-tinh", Structure.THEN);
    private static final Map<String, String> WHY = Map.of("reason", "Kiểm tra lại");

    private final LiveSystem system = LiveSystem.shared();
    private final GatewayClient preparer = caller("PREPARER", UNIT);
    private final GatewayClient approver = caller("APPROVER", UNIT);
    private final GatewayClient reviewer = caller("REVIEWER", "huyen-nghi-xuan");

    @BeforeAll
    void openThePeriodAndAskForApproval() {
        system.openFor("tinh-ha-tinh", PERIOD);
        await().until(() -> approver.http().get("/api/reports/" + REPORT).succeeded());
        var settings = "/api/settings/" + UNIT;
        var etag = approver.http().get(settings).header("ETag").orElseThrow();
        approver.http()
                .send("PUT", settings, Map.of("approval", true), Map.of("If-Match", etag))
                .successful();
    }

    @Test
    void everyStepIsInTheTotalsOfTheProvinceAtOnce() {
        nothingCountsBeforeTheApproverSends();
        aReturnTakesItOutAndTheNextVersionShowsWhatChanged();
        anAcceptanceIsRevokedAndGivenAgain();
        aWithdrawnCorrectionLeavesTheAcceptedVersionCounting();

        await().untilAsserted(() -> {
            var proof = system.gateway().proof(PROVINCE, "ACCEPTED");
            assertThat(proof.settled() && proof.agrees()).isTrue();
            assertThat(proof.reports())
                    .singleElement()
                    .satisfies(one -> assertThat(one.version()).isEqualTo(4));
        });
    }

    private void nothingCountsBeforeTheApproverSends() {
        assertThat(send(preparer, "submissions", content(5), "direct").status()).isEqualTo(403);
        done(preparer, "approval-requests", content(4), "hand-1");
        done(approver, "approval-refusals", WHY, "decline");
        done(preparer, "approval-requests", content(5), "hand-2");
        assertTotals(null, null, 0, 0);

        done(approver, "submissions", Map.of(), "send-1");
        assertTotals(5, null, 1, 0);
    }

    private void aReturnTakesItOutAndTheNextVersionShowsWhatChanged() {
        done(reviewer, "returns", WHY, "return");
        assertTotals(null, null, 0, 1);

        done(preparer, "approval-requests", content(6), "hand-3");
        done(approver, "submissions", Map.of(), "send-2");
        assertTotals(6, null, 1, 0);
        var differences = reviewer.report(REPORT).json().at("/differences");
        assertThat(differences.at("/cells/0/cell").asString()).isEqualTo("/values/" + LINE);
        assertThat(differences.at("/cells/0/before").asInt()).isEqualTo(5);
        assertThat(differences.at("/cells/0/after").asInt()).isEqualTo(6);
    }

    private void anAcceptanceIsRevokedAndGivenAgain() {
        var many = Map.of("reports", List.of(Map.of("report", REPORT)));
        var accepted = reviewer.http().send("POST", "/api/reports/acceptances", many, Map.of("Idempotency-Key", "all"));
        assertThat(accepted.json().at("/done").asInt()).isEqualTo(1);
        assertTotals(6, 6, 1, 0);

        done(reviewer, "revocations", WHY, "revoke");
        assertTotals(6, null, 1, 0);
        done(reviewer, "acceptances", Map.of(), "accept-2");
        assertTotals(6, 6, 1, 0);
    }

    private void aWithdrawnCorrectionLeavesTheAcceptedVersionCounting() {
        done(reviewer, "corrections", WHY, "correct");
        assertTotals(6, 6, 1, 0);
        done(approver, "submissions", content(8), "send-3");
        assertTotals(8, null, 1, 0);

        assertThat(send(preparer, "withdrawals", Map.of(), "withdraw").status()).isEqualTo(403);
        done(approver, "withdrawals", Map.of(), "withdraw");
        assertTotals(6, 6, 1, 0);
        done(approver, "submissions", content(9), "send-4");
        done(reviewer, "acceptances", Map.of(), "accept-4");
        assertTotals(9, 9, 1, 0);
    }

    private void assertTotals(@Nullable Integer submitted, @Nullable Integer accepted, int reports, int returned) {
        await().untilAsserted(() -> {
            var total = system.gateway().totals(PROVINCE).total();
            assertThat(submitted(total, LINE)).isEqualTo(figure(submitted));
            assertThat(accepted(total, LINE)).isEqualTo(figure(accepted));
            assertThat(total.counts().submitted()).isEqualTo(reports);
            assertThat(total.counts().returned()).isEqualTo(returned);
        });
    }

    private static @Nullable BigDecimal figure(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static Map<String, Object> content(int pressItems) {
        return Map.of("content", values(LINE, pressItems));
    }

    private static void done(GatewayClient who, String acts, Object body, String key) {
        send(who, acts, body, key).successful();
    }

    private static Answer send(GatewayClient who, String acts, Object body, String key) {
        return who.act(REPORT, acts, body, "story-" + key);
    }

    private GatewayClient caller(String role, String unit) {
        var id = "story-" + role.toLowerCase(Locale.ROOT);
        return new GatewayClient(
                system.address(),
                MachineClient.registered(system, id, role, unit).tokens());
    }
}
