package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Where a unit wants its approver to send, they do; and what was sent can be taken back before it is judged. */
@Running
class ApprovalFlowTests {

    private static final String FIGURES = "{\"content\":{\"values\":{\"CONTESTS\":0,\"PRESS_ITEMS\":%d}}}";
    private static final String WHY = "{\"reason\":\"Chưa đủ\"}";

    private final Api everyone;

    ApprovalFlowTests(@LocalServerPort int port) {
        everyone = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> everyone.open("2022-M01", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void aPreparerHandsOverAndTheApproverSends() {
        String report = approved(0);
        Api preparer = preparer(0);
        Api approver = approver(0);

        Api.Answer direct = preparer.act(report, "submissions", "p", FIGURES.formatted(1));
        assertThat(direct.status()).isEqualTo(403);
        assertThat(direct.text("/detail")).contains("/api/reports/" + report + "/approval-requests");
        Api.Answer handedOver = preparer.act(report, "approval-requests", "h", FIGURES.formatted(1));
        assertThat(handedOver.status()).isEqualTo(201);
        assertThat(handedOver.text("/state")).isEqualTo("AWAITING_APPROVAL");
        assertThat(handedOver.json().at("/onTime").isNull()).isTrue();
        assertThat(preparer.act(report, "submissions", "p2", "{}").status()).isEqualTo(403);
        assertThat(approver.act(report, "submissions", "a", "{}").text("/version"))
                .isEqualTo("1");

        Api.Answer shown = preparer.get(path(report));
        assertThat(shown.text("/versions/0/preparedBy")).isEqualTo("a-preparer");
        assertThat(shown.text("/versions/0/submittedBy")).isEqualTo("an-approver");
        await().untilAsserted(() -> assertThat(Events.types(report))
                .containsExactly("ReportDue", "ReportSentForApproval", "ReportSubmitted"));
    }

    @Test
    void whatIsDeclinedIsTheUnitsDraftWithTheReasonAndNobodyElsesBusiness() {
        String report = approved(1);
        preparer(1).act(report, "approval-requests", "h", FIGURES.formatted(4711));

        assertThat(preparer(1).act(report, "approval-refusals", "d", WHY).status())
                .isEqualTo(403);
        assertThat(approver(1).act(report, "approval-refusals", "d", "{}").text("/errors/0/pointer"))
                .isEqualTo("/reason");
        assertThat(approver(1).act(report, "approval-refusals", "d", WHY).text("/state"))
                .isEqualTo("DRAFT");

        assertThat(preparer(1).get(path(report)).text("/approval/declined/reason"))
                .isEqualTo("Chưa đủ");
        assertThat(preparer(1).get(path(report)).text("/draft/values/PRESS_ITEMS"))
                .isEqualTo("4711");
        Api.Answer above =
                everyone.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT).get(path(report));
        assertThat(above.response().body()).doesNotContain("4711").doesNotContain("Chưa đủ");
        await().untilAsserted(() -> assertThat(trail(everyone, report)).contains("Chưa đủ"));
        assertThat(trail(everyone.as("an-administrator", "ADMINISTRATOR@" + KnownUnits.DISTRICT), report))
                .contains("DECLINE_APPROVAL")
                .doesNotContain("4711")
                .doesNotContain("Chưa đủ");
    }

    @Test
    void whatWaitsCanBeTakenBackButNotOverwritten() {
        String report = approved(2);
        Api.Answer handedOver = preparer(2).act(report, "approval-requests", "h", FIGURES.formatted(1));

        Api.Answer saved =
                preparer(2).put(path(report) + "/draft", "{\"values\":{}}", "If-Match", handedOver.header("ETag"));
        assertThat(saved.status()).isEqualTo(409);
        assertThat(preparer(2).act(report, "withdrawals", "w", "{}").text("/state"))
                .isEqualTo("DRAFT");
        assertThat(approver(2).act(report, "approval-refusals", "d", WHY).text("/type"))
                .endsWith("transition-refused");
    }

    @Test
    void onlyTheApproverTakesBackWhatTheySent() {
        String report = approved(3);
        approver(3).act(report, "submissions", "s", FIGURES.formatted(1));

        assertThat(preparer(3).act(report, "withdrawals", "w", "{}").status()).isEqualTo(403);
        Api.Answer withdrawn = approver(3).act(report, "withdrawals", "w", "{}");
        assertThat(withdrawn.text("/state")).isEqualTo("DRAFT");
        assertThat(approver(3).get(path(report)).text("/versions/0/outcome")).isEqualTo("WITHDRAWN");
        assertThat(approver(3).act(report, "withdrawals", "w", "{}").header("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void aSettingThatChangesMeanwhileHoldsForTheNextAct() {
        String report = approved(4);
        preparer(4).act(report, "approval-requests", "h", FIGURES.formatted(1));
        approval(4, false);
        assertThat(preparer(4).act(report, "submissions", "s", "{}").status()).isEqualTo(201);

        approval(4, true);
        assertThat(preparer(4).act(report, "submissions", "s", "{}").header("Idempotency-Replayed"))
                .isEqualTo("true");
        assertThat(preparer(4).act(report, "withdrawals", "w", "{}").status()).isEqualTo(403);
    }

    @Test
    void theUnitThatActsTodayDecidesForThoseItFollowed() {
        String period = FreePeriods.next();
        await().until(() -> everyone.open(period, "tinh-ha-tinh").status() < 300);
        String report = "TT-CCHC." + period + ".xa-cuong-gian";
        Api preparer = everyone.as("a-preparer", "PREPARER@xa-co-dam-2025");
        Api approver = everyone.as("an-approver", "APPROVER@xa-co-dam-2025");
        set("xa-co-dam-2025", true);

        assertThat(approver.get("/api/settings/xa-cuong-gian").text("/unit")).isEqualTo("xa-co-dam-2025");
        assertThat(preparer.act(report, "submissions", "s", "{\"content\":{}}").status())
                .isEqualTo(403);
        assertThat(approver.act(report, "submissions", "s", "{\"content\":{}}").status())
                .isEqualTo(201);
        set("xa-co-dam-2025", false);
    }

    @Test
    void anAcceptanceIsRevokedWithAReasonThatTheUnitReads() {
        String report = approved(5);
        Api reviewer = everyone.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT);
        approver(5).act(report, "submissions", "s", FIGURES.formatted(1));
        reviewer.act(report, "acceptances", "a", "{}");

        assertThat(approver(5).act(report, "revocations", "r", WHY).status()).isEqualTo(403);
        assertThat(reviewer.act(report, "revocations", "r", "{}").status()).isEqualTo(422);
        assertThat(reviewer.act(report, "revocations", "r", WHY).text("/state")).isEqualTo("SUBMITTED");
        assertThat(reviewer.act(report, "revocations", "r2", WHY).status()).isEqualTo(409);
        assertThat(preparer(5).get(path(report)).text("/versions/0/revoked/reason"))
                .isEqualTo("Chưa đủ");
        await().untilAsserted(() -> assertThat(Events.types(report)).endsWith("ReportAccepted", "AcceptanceRevoked"));
    }

    @Test
    void aClosedPeriodTakesNoneOfIt() {
        await().until(() -> everyone.open("2022-M03", KnownUnits.DISTRICT).status() < 300);
        String waiting = "TT-CCHC.2022-M03." + KnownUnits.commune(0);
        String sent = "TT-CCHC.2022-M03." + KnownUnits.commune(1);
        everyone.act(waiting, "approval-requests", "h", FIGURES.formatted(1));
        everyone.act(sent, "submissions", "s", FIGURES.formatted(1));
        everyone.post("/api/forms/TT-CCHC/periods/2022-M03/closing", "");

        for (String act : new String[] {"submissions", "approval-refusals", "withdrawals"}) {
            assertThat(everyone.act(waiting, act, act, act.equals("approval-refusals") ? WHY : "{}")
                            .text("/type"))
                    .endsWith("period-closed");
        }
        assertThat(everyone.act(sent, "withdrawals", "w", "{}").text("/type")).endsWith("period-closed");
        assertThat(everyone.act(sent, "acceptances", "a", "{}").status()).isEqualTo(200);
        assertThat(everyone.act(sent, "revocations", "r", WHY).text("/type")).endsWith("period-closed");
    }

    private static String trail(Api caller, String report) {
        return caller.get("/api/audit/reports?object=" + report).response().body();
    }

    private String approved(int number) {
        approval(number, true);
        return "TT-CCHC.2022-M01." + KnownUnits.commune(number);
    }

    private void approval(int number, boolean on) {
        set(KnownUnits.commune(number), on);
    }

    private void set(String unit, boolean on) {
        String path = "/api/settings/" + unit;
        String etag = everyone.get(path).header("ETag");
        assertThat(everyone.put(path, "{\"approval\":" + on + "}", "If-Match", etag)
                        .status())
                .isEqualTo(200);
    }

    private Api preparer(int number) {
        return everyone.as("a-preparer", "PREPARER@" + KnownUnits.commune(number));
    }

    private Api approver(int number) {
        return everyone.as("an-approver", "APPROVER@" + KnownUnits.commune(number));
    }

    private static String path(String report) {
        return "/api/reports/" + report;
    }
}
