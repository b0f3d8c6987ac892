package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.Events;
import vn.hopluu.report.FreePeriods;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Whose work an act is, and whom it is shown to. */
@Running
class ActingTests {

    private static final String PERIOD = FreePeriods.next();

    private final Api everyone;

    ActingTests(@LocalServerPort int port) {
        everyone = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> everyone.open(PERIOD, "tinh-ha-tinh").status() < 300);
    }

    @Test
    void givesTheReportsOfAMergedCommuneToItsSuccessorAndLeavesThemToTheirDistrict() {
        String report = "TT-CCHC." + PERIOD + ".xa-cuong-gian";
        Api successor = everyone.as("a-preparer", "PREPARER@xa-co-dam-2025");
        Api district = everyone.as("a-reviewer", "REVIEWER@huyen-nghi-xuan");
        Api other = everyone.as("another-reviewer", "REVIEWER@huyen-loc-ha");

        assertThat(successor.act(report, "submissions", "s", "{\"content\":{}}").status())
                .isEqualTo(201);
        assertThat(other.act(report, "acceptances", "a", "{}").status()).isEqualTo(404);
        assertThat(district.act(report, "acceptances", "a", "{}").status()).isEqualTo(200);
        assertThat(successor.get("/api/reports/" + report).text("/versions/0/judgedBy"))
                .isEqualTo("a-reviewer");
        assertThat(successor.get("/api/reports/" + report).text("/versions/0/submittedBy"))
                .isEqualTo("a-preparer");
    }

    @Test
    void keepsPeopleOffTheTopic() {
        String unit = KnownUnits.commune(28);
        String report = "TT-CCHC." + PERIOD + "." + unit;
        everyone.as("somebody-with-a-name", "PREPARER@" + unit).act(report, "submissions", "t", "{\"content\":{}}");
        await().until(() -> Events.types(report).contains("ReportSubmitted"));
        assertThat(Events.of("report.events.v1", report))
                .noneMatch(event -> event.toString().contains("somebody-with-a-name"));
    }

    @Test
    void showsADraftToItsOwnUnitOnly() {
        String path = "/api/reports/TT-CCHC." + PERIOD + "." + KnownUnits.commune(23);
        Api own = everyone.as("a-preparer", "PREPARER@" + KnownUnits.commune(23));
        own.put(path + "/draft", "{\"values\":{\"TRAINING_ATTENDEES\":4711}}", "If-Match", "\"1\"");

        Api.Answer seenAbove =
                everyone.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT).get(path);
        assertThat(seenAbove.text("/state")).isEqualTo("DRAFT");
        assertThat(seenAbove.json().at("/draft").isNull()).isTrue();
        assertThat(seenAbove.response().body()).doesNotContain("4711");
        assertThat(everyone.as("an-analyst", "ANALYST@" + KnownUnits.commune(23))
                        .get(path)
                        .text("/draft/findings/0/code"))
                .isEqualTo("requires-line");
    }

    @Test
    void takesNobodysIdempotencyKeyForAnothers() {
        String report = "TT-CCHC." + PERIOD + "." + KnownUnits.commune(24);
        String right = "PREPARER@" + KnownUnits.commune(24);
        everyone.as("one", right).act(report, "submissions", "same", "{\"content\":{}}");
        everyone.act(report, "returns", "r", "{\"reason\":\"Kiểm tra lại\"}");

        Api.Answer other = everyone.as("another", right).act(report, "submissions", "same", "{\"content\":{}}");
        Api.Answer again = everyone.as("one", right).act(report, "submissions", "same", "{\"content\":{}}");
        assertThat(other.header("Idempotency-Replayed")).isEmpty();
        assertThat(other.text("/version")).isEqualTo("2");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("/version")).isEqualTo("1");
    }

    @Test
    void replaysNothingToWhoeverLostTheRight() {
        String unit = KnownUnits.commune(25);
        String report = "TT-CCHC." + PERIOD + "." + unit;
        everyone.as("one", "PREPARER@" + unit).act(report, "submissions", "k", "{\"content\":{}}");
        assertThat(everyone.as("one", "ANALYST@" + unit)
                        .act(report, "submissions", "k", "{\"content\":{}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void letsNobodyAssignWhatIsNotTheirsToSay() {
        String unit = KnownUnits.commune(26);
        String path = "/api/reports/TT-CCHC." + PERIOD + "." + unit;
        Api own = everyone.as("a-preparer", "PREPARER@" + unit);
        for (String field : List.of("state", "by", "submittedBy", "onTime", "revision", "unit", "rights", "subject")) {
            String body = "{\"" + field + "\":\"ACCEPTED\"}";
            assertThat(own.put(path + "/draft", body, "If-Match", "\"1\"").status())
                    .isEqualTo(400);
            assertThat(own.post(path + "/submissions", body, "Idempotency-Key", "m")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(everyone.get(path).text("/revision")).isEqualTo("1");
    }
}
