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
