package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** What the unit reported before, beside what it fills in now. */
@Running
class ReferenceTests {

    private static final List<String> QUARTERS = List.of("2034-Q1", "2034-Q3", "2034-Q4", "2035-Q1");
    private static final String NOW = "2035-Q1";

    private final Api api;

    ReferenceTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @BeforeEach
    void openThePeriods() {
        QUARTERS.forEach(quarter ->
                await().until(() -> api.open(quarter, KnownUnits.DISTRICT).status() < 300));
    }

    @Test
    void showsThePreviousFigureThatOfLastYearAndTheOwnRange() {
        send("2034-Q1", 30, "\"CONTESTS\":4,\"PRESS_ITEMS\":0");
        send("2034-Q3", 30, "\"CONTESTS\":7");
        send("2034-Q4", 30, "\"CONTESTS\":2");

        JsonNode reference = api.get(path(NOW, 30) + "/reference").json();

        assertThat(reference.path("previous").asString()).isEqualTo("2034-Q4");
        assertThat(reference.path("lastYear").asString()).isEqualTo("2034-Q1");
        assertThat(reference.path("periods").toString()).isEqualTo("[\"2034-Q4\",\"2034-Q3\",\"2034-Q1\"]");
        assertThat(line(reference, "CONTESTS").toString())
                .isEqualTo(
                        "{\"indicator\":\"CONTESTS\",\"previous\":2,\"lastYear\":4,\"own\":{\"minimum\":2,\"maximum\":7,\"median\":4,\"count\":3}}");
        assertThat(line(reference, "PRESS_ITEMS").toString())
                .isEqualTo(
                        "{\"indicator\":\"PRESS_ITEMS\",\"previous\":null,\"lastYear\":0,\"own\":{\"minimum\":0,\"maximum\":0,\"median\":0,\"count\":1}}");
        assertThat(line(reference, "WEB_SECTIONS").path("own").isNull()).isTrue();
    }

    /** The twelfth month before is none of the last eight. */
    @Test
    void findsTheSameMonthOfTheYearBefore() {
        for (String month : List.of("2038-M02", "2038-M12", "2039-M01", "2039-M02")) {
            await().until(() -> api.open(month, KnownUnits.DISTRICT).status() < 300);
        }
        for (int month = 3; month < 12; month++) {
            String between = "2038-M%02d".formatted(month);
            await().until(() -> api.open(between, KnownUnits.DISTRICT).status() < 300);
        }
        send("2038-M02", 8, "\"CONTESTS\":3");
        send("2039-M01", 8, "\"CONTESTS\":5");

        JsonNode reference = api.get(path("2039-M02", 8) + "/reference").json();

        assertThat(reference.path("lastYear").asString()).isEqualTo("2038-M02");
        assertThat(reference.path("periods").toString()).isEqualTo("[\"2039-M01\"]");
        assertThat(line(reference, "CONTESTS").path("lastYear").asInt()).isEqualTo(3);
        assertThat(line(reference, "CONTESTS").at("/own/count").asInt()).isEqualTo(1);
    }

    @Test
    void countsOnlyWhatIsInForceAndOnlyTheUnitsOwn() {
        send("2034-Q3", 1, "\"CONTESTS\":5");
        send("2034-Q4", 1, "\"CONTESTS\":9");
        api.act(report("2034-Q4", 1), "returns", "back", "{\"reason\":\"Thiếu\"}");
        send("2034-Q4", 2, "\"CONTESTS\":8");

        JsonNode reference = api.get(path(NOW, 1) + "/reference").json();

        assertThat(reference.path("previous").asString()).isEqualTo("2034-Q3");
        assertThat(line(reference, "CONTESTS").at("/own/maximum").asInt()).isEqualTo(5);
        assertThat(reference.path("lastYear").isNull()).isTrue();
    }

    @Test
    void isForThoseWhoSeeTheReport() {
        Api sibling = api.as("a-sibling", "PREPARER@" + KnownUnits.commune(9));
        Api reviewer = api.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT);

        assertThat(sibling.get(path(NOW, 3) + "/reference").status()).isEqualTo(404);
        assertThat(reviewer.get(path(NOW, 3) + "/reference").status()).isEqualTo(200);
        assertThat(reviewer.post(path(NOW, 3) + "/draft/copies", "{}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void copiesLastFiguresWhereNothingIsFilledInYet() {
        send("2034-Q4", 4, "\"CONTESTS\":2,\"PRESS_ITEMS\":11,\"WEB_SECTIONS\":1");
        api.put(path(NOW, 4) + "/draft", "{\"values\":{\"CONTESTS\":5}}", "If-Match", "\"1\"");

        Api.Answer copied = api.post(path(NOW, 4) + "/draft/copies", "{}", "If-Match", "\"2\"");

        assertThat(copied.status()).isEqualTo(200);
        assertThat(copied.header("ETag")).isEqualTo("\"3\"");
        JsonNode values = copied.json().at("/draft/values");
        assertThat(values.path("CONTESTS").asInt()).isEqualTo(5);
        assertThat(values.path("PRESS_ITEMS").asInt()).isEqualTo(11);
        assertThat(values.path("OTHER_FORMS").isNull()).isTrue();
        assertThat(copied.json().at("/draft/narrative")).isEmpty();
    }

    @Test
    void copiesTheNarrativeOnlyWhenAsked() {
        api.act(
                report("2034-Q4", 5),
                "submissions",
                "narrated",
                "{\"content\":{\"narrative\":{\"ADVANTAGES\":\"Quan tâm\"},\"notes\":{\"CONTESTS\":\"Ghi chú\"}}}");

        JsonNode draft = api.post(path(NOW, 5) + "/draft/copies", "{\"narrative\":true}", "If-Match", "\"1\"")
                .json()
                .path("draft");

        assertThat(draft.at("/narrative/ADVANTAGES").asString()).isEqualTo("Quan tâm");
        assertThat(draft.path("notes")).isEmpty();
    }

    /** Work on what was returned goes on from what was sent. */
    @Test
    void leavesWhatWasSentAndReturned() {
        send("2034-Q4", 7, "\"CONTESTS\":2,\"PRESS_ITEMS\":11");
        String sent = "{\"content\":{\"values\":{\"CONTESTS\":9},\"narrative\":{\"ADVANTAGES\":\"Quan tâm\"},"
                + "\"notes\":{\"CONTESTS\":\"Ghi chú\"}}}";
        api.act(report(NOW, 7), "submissions", "sent", sent);
        api.act(report(NOW, 7), "returns", "back", "{\"reason\":\"Thiếu\"}");

        JsonNode draft = api.post(
                        path(NOW, 7) + "/draft/copies",
                        "{}",
                        "If-Match",
                        api.get(path(NOW, 7)).header("ETag"))
                .json()
                .path("draft");

        assertThat(draft.at("/values/CONTESTS").asInt()).isEqualTo(9);
        assertThat(draft.at("/values/PRESS_ITEMS").asInt()).isEqualTo(11);
        assertThat(draft.at("/narrative/ADVANTAGES").asString()).isEqualTo("Quan tâm");
        assertThat(draft.at("/notes/CONTESTS").asString()).isEqualTo("Ghi chú");
    }

    @Test
    void overwritesNobodyAndSaysWhenThereIsNothing() {
        String copies = path(NOW, 6) + "/draft/copies";

        assertThat(api.post(copies, "{}").status()).isEqualTo(428);
        assertThat(api.post(copies, "{}", "If-Match", "\"9\"").status()).isEqualTo(412);
        assertThat(api.post(copies, "{\"all\":true}", "If-Match", "\"1\"").status())
                .isEqualTo(400);
        assertThat(api.post(copies, "{}", "If-Match", "\"1\"").text("/type"))
                .isEqualTo("urn:hopluu:problem:transition-refused");
    }

    private void send(String period, int unit, String values) {
        api.act(report(period, unit), "submissions", "r", "{\"content\":{\"values\":{" + values + "}}}");
    }

    private static JsonNode line(JsonNode reference, String code) {
        return reference
                .path("lines")
                .valueStream()
                .filter(line -> line.path("indicator").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String report(String period, int unit) {
        return "TT-CCHC." + period + "." + KnownUnits.commune(unit);
    }

    private static String path(String period, int unit) {
        return "/api/reports/" + report(period, unit);
    }
}
