package vn.hopluu.report.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Everybody finds what waits for them, and nothing that waits for others. */
@Running
class TaskListTests {

    private static final String PERIOD = "2020-M03";
    private static final String LATE = "2020-M04";

    private final Api everyone;

    TaskListTests(@LocalServerPort int port) {
        everyone = new Api(port);
    }

    @BeforeEach
    void openTwoPeriodsOneOfWhichIsOver() {
        await().until(() -> everyone.open(PERIOD, KnownUnits.DISTRICT).status() < 300);
        await().until(() -> everyone.put(
                                "/api/forms/TT-CCHC/periods/" + LATE,
                                "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"dueOn\":\"2021-06-20\"}"
                                        .formatted(KnownUnits.DISTRICT))
                        .status()
                < 300);
    }

    private Api preparer(int commune) {
        return everyone.as("a-preparer", "PREPARER@" + KnownUnits.commune(commune));
    }

    private Api approver(int commune) {
        return everyone.as("an-approver", "APPROVER@" + KnownUnits.commune(commune));
    }

    private Api reviewer() {
        return everyone.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT);
    }

    private static String report(String period, int commune) {
        return "TT-CCHC." + period + "." + KnownUnits.commune(commune);
    }

    @Test
    void aPreparerFindsWhatIsOwedWithWhatIsDueFirstAtTheTop() {
        await().untilAsserted(() ->
                assertThat(tasks(preparer(0), "")).contains("OWED " + report(LATE, 0), "OWED " + report(PERIOD, 0)));
        JsonNode first = preparer(0).get("/api/tasks?limit=1").json().at("/items/0");
        assertThat(first.get("dueAt").asString()).isEqualTo("2021-06-20T17:00:00Z");
        assertThat(first.get("overdue").asBoolean()).isTrue();
    }

    @Test
    void aReturnedReportSaysWhyToTheUnitAndIsNoTaskOfItsReviewer() {
        String report = report(PERIOD, 1);
        everyone.act(report, "submissions", "s", "{\"content\":{}}");
        await().untilAsserted(
                        () -> assertThat(tasks(reviewer(), "&kind=REVIEW")).contains("REVIEW " + report));
        everyone.act(report, "returns", "r", "{\"reason\":\"Thiếu số liệu\"}");

        await().untilAsserted(
                        () -> assertThat(tasks(preparer(1), "&kind=RETURNED")).containsExactly("RETURNED " + report));
        assertThat(preparer(1).get("/api/tasks?kind=RETURNED").text("/items/0/reason"))
                .isEqualTo("Thiếu số liệu");
        assertThat(tasks(reviewer(), "")).doesNotContain("REVIEW " + report);
    }

    @Test
    void whatIsAcceptedWaitsForNobodyAndACorrectionForItsUnit() {
        String report = report(PERIOD, 2);
        everyone.act(report, "submissions", "s", "{\"content\":{}}");
        everyone.act(report, "acceptances", "a", "{}");
        await().untilAsserted(() -> {
            assertThat(tasks(preparer(2), ""))
                    .contains("OWED " + report(LATE, 2))
                    .noneMatch(task -> task.endsWith(report));
            assertThat(tasks(reviewer(), "")).noneMatch(task -> task.endsWith(report));
        });
        everyone.act(report, "corrections", "c", "{\"reason\":\"Nhầm\"}");
        await().untilAsserted(() -> assertThat(tasks(preparer(2), "")).contains("CORRECTION " + report));
    }

    @Test
    void whoeverStandsAboveFindsWhoIsLate() {
        await().untilAsserted(() -> assertThat(tasks(reviewer(), "&kind=LATE")).contains("LATE " + report(LATE, 3)));
        assertThat(tasks(everyone.as("an-analyst", "ANALYST@tinh-ha-tinh"), "&kind=LATE"))
                .contains("LATE " + report(LATE, 3))
                .doesNotContain("LATE " + report(PERIOD, 3));
        assertThat(tasks(everyone.as("another", "REVIEWER@" + KnownUnits.OTHER_PROVINCE), ""))
                .isEmpty();
        assertThat(tasks(everyone.as("preparer-above", "PREPARER@" + KnownUnits.DISTRICT), ""))
                .isEmpty();
    }

    @Test
    void aReviewTaskIsTheReceiversAndNotItsSuperiors() {
        String report = report(PERIOD, 4);
        everyone.act(report, "submissions", "s", "{\"content\":{}}");
        await().untilAsserted(
                        () -> assertThat(tasks(reviewer(), "&kind=REVIEW")).contains("REVIEW " + report));
        assertThat(tasks(everyone.as("a-reviewer-above", "REVIEWER@tinh-ha-tinh"), "&kind=REVIEW"))
                .doesNotContain("REVIEW " + report);
    }

    @Test
    void whatIsHandedOverWaitsForTheApproverAndWhatTheyDeclineForThePreparerWithTheReason() {
        String report = report(PERIOD, 10);
        preparer(10).act(report, "approval-requests", "h", "{\"content\":{}}");
        await().untilAsserted(
                        () -> assertThat(tasks(approver(10), "&kind=APPROVAL")).containsExactly("APPROVAL " + report));
        assertThat(tasks(preparer(10), "")).noneMatch(task -> task.endsWith(report));
        assertThat(tasks(reviewer(), "")).noneMatch(task -> task.endsWith(report));

        approver(10).act(report, "approval-refusals", "d", "{\"reason\":\"Chưa ký được\"}");

        await().untilAsserted(() -> assertThat(tasks(preparer(10), "")).contains("OWED " + report));
        assertThat(tasks(approver(10), "&kind=APPROVAL")).isEmpty();
        assertThat(reason(preparer(10), report)).isEqualTo("Chưa ký được");
    }

    @Test
    void whatWaitsForItsApproverTooLongIsLateForThoseAbove() {
        String report = report(LATE, 11);
        preparer(11).act(report, "approval-requests", "h", "{\"content\":{}}");

        await().untilAsserted(() -> assertThat(tasks(approver(11), "")).contains("APPROVAL " + report));
        assertThat(tasks(reviewer(), "&kind=LATE")).contains("LATE " + report);
    }

    @Test
    void whatIsLiftedWaitsForNobodyUntilItIsOwedAfterAll() {
        String owed = report(PERIOD, 12);
        String sent = report(PERIOD, 13);
        everyone.act(sent, "submissions", "s", "{\"content\":{}}");
        await().untilAsserted(() -> {
            assertThat(tasks(preparer(12), "")).contains("OWED " + owed);
            assertThat(tasks(reviewer(), "&kind=REVIEW")).contains("REVIEW " + sent);
        });

        everyone.act(owed, "liftings", "l", "{\"reason\":\"Miễn\"}");
        everyone.act(sent, "liftings", "l", "{\"reason\":\"Miễn\",\"evenIfSent\":true}");
        await().untilAsserted(() -> {
            assertThat(tasks(preparer(12), "")).noneMatch(task -> task.endsWith(owed));
            assertThat(tasks(reviewer(), "")).noneMatch(task -> task.endsWith(sent));
        });

        takeUpAgain(12);
        takeUpAgain(13);
        await().untilAsserted(() -> {
            assertThat(tasks(preparer(12), "")).contains("OWED " + owed);
            assertThat(tasks(reviewer(), "&kind=REVIEW")).contains("REVIEW " + sent);
        });
    }

    private void takeUpAgain(int commune) {
        String body = "{\"unit\":\"%s\",\"reason\":\"Không miễn nữa\"}".formatted(KnownUnits.commune(commune));
        assertThat(everyone.post(
                                "/api/forms/TT-CCHC/periods/" + PERIOD + "/obligations",
                                body,
                                "Idempotency-Key",
                                "again-" + commune)
                        .status())
                .isLessThan(300);
    }

    private static String reason(Api reader, String report) {
        return reader.get("/api/tasks?limit=500")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.get("report").stringValue().equals(report))
                .map(item -> item.get("reason").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsEachKindAndWhatIsOverdue() {
        String period = "2020-M05";
        await().until(() -> everyone.open(period, KnownUnits.commune(5)).status() < 300);
        await().untilAsserted(() -> {
            JsonNode counts = preparer(5).get("/api/tasks/counts").json();
            assertThat(counts.at("/byKind/OWED").asInt()).isGreaterThanOrEqualTo(3);
            assertThat(counts.at("/byKind/REVIEW").asInt()).isZero();
            assertThat(counts.at("/overdue").asInt()).isGreaterThanOrEqualTo(1);
            assertThat(counts.at("/total").asInt())
                    .isEqualTo(tasks(preparer(5), "").size());
        });
    }

    @Test
    void pagesMissNothingAndRepeatNothing() {
        await().untilAsserted(() -> {
            List<String> whole = tasks(reviewer(), "&kind=LATE&limit=500");
            assertThat(whole).hasSizeGreaterThanOrEqualTo(KnownUnits.COMMUNES).doesNotHaveDuplicates();
            assertThat(tasks(reviewer(), "&kind=LATE&limit=7")).isEqualTo(whole);
        });
    }

    @Test
    void whoeverSitsEverywhereNamesTheDesk() {
        assertThat(everyone.get("/api/tasks").status()).isEqualTo(400);
        assertThat(everyone.get("/api/tasks").text("/detail")).contains("unit");
        await().untilAsserted(() ->
                assertThat(tasks(everyone, "&unit=" + KnownUnits.commune(6))).contains("OWED " + report(LATE, 6)));
    }

    @Test
    void aDeskAtWhichTheCallerDoesNotSitIsNotThere() {
        Api.Answer answer = preparer(7).get("/api/tasks?unit=" + KnownUnits.commune(8));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:unknown-unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/counts", "/stream"})
    void whoeverSitsEverywhereSitsAtNoDeskThatThereIsNot(String path) {
        assertThat(everyone.get("/api/tasks" + path + "?unit=khong-co").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=NONE", "limit=0", "limit=501", "limit=x", "cursor=%7F", "cursor=YWJj", "cursor=eHx5"})
    void refusesWhatIsNoParameter(String parameter) {
        assertThat(preparer(9).get("/api/tasks?" + parameter).status()).isEqualTo(400);
    }

    /** All pages, one after the other. */
    private static List<String> tasks(Api reader, String parameters) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Api.Answer page = reader.get("/api/tasks?" + parameters.replaceFirst("^&", "") + cursor);
            assertThat(page.status()).as(page.response().body()).isEqualTo(200);
            page.json()
                    .at("/items")
                    .forEach(item -> found.add(item.get("kind").stringValue() + " "
                            + item.get("report").stringValue()));
            JsonNode next = page.json().at("/next");
            cursor = next.isNull() ? "" : "&cursor=" + next.stringValue();
        } while (!cursor.isEmpty());
        return found;
    }
}
