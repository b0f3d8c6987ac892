package vn.hopluu.report.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Every act is in the trail, once, for those who may read it. */
@Running
class TrailTests {

    private static final String PATH = "/api/audit/reports";

    private final Api everyone;
    private final Verification verification;

    TrailTests(@LocalServerPort int port, @Autowired Verification verification) {
        everyone = new Api(port);
        this.verification = verification;
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> everyone.open("2020-Q3", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void tellsWhoSentWhatAndFromWhere() {
        String unit = KnownUnits.commune(0);
        Api preparer = everyone.as("a-preparer", "PREPARER@" + unit);
        preparer.act(report(unit), "submissions", "t-1", "{\"content\":{\"values\":{\"PRESS_ITEMS\":3}}}");
        JsonNode sent = entries(everyone, "object=" + report(unit), 1).getFirst();

        assertThat(sent.at("/act").asString()).isEqualTo("SUBMIT");
        assertThat(sent.at("/id").asString()).isEqualTo("REPORT|" + report(unit) + "|2");
        assertThat(sent.at("/who/subject").asString()).isEqualTo("a-preparer");
        assertThat(sent.at("/from").asString()).isEqualTo("127.0.0.1");
        assertThat(sent.at("/unit").asString()).isEqualTo(unit);
        assertThat(sent.at("/correlation").asString()).isNotEmpty();
        assertThat(change(sent, "/state")).isEqualTo("DUE -> SUBMITTED");
        assertThat(change(sent, "/values/PRESS_ITEMS")).isEqualTo("null -> 3");
    }

    @Test
    void believesTheGatewayWhereTheCallerIs() {
        String unit = KnownUnits.commune(1);
        everyone.post(
                "/api/reports/" + report(unit) + "/submissions",
                "{\"content\":{}}",
                "Idempotency-Key",
                "t-2",
                "X-Forwarded-For",
                "203.0.113.9");

        assertThat(entries(everyone, "object=" + report(unit), 1)
                        .getFirst()
                        .at("/from")
                        .asString())
                .isEqualTo("203.0.113.9");
    }

    @Test
    void keepsOfADraftOnlyWhatChangedAndOfARepetitionNothing() {
        String unit = KnownUnits.commune(2);
        String path = "/api/reports/" + report(unit) + "/draft";
        everyone.put(path, "{\"values\":{\"PRESS_ITEMS\":3,\"CONTESTS\":1}}", "If-Match", "\"1\"");
        everyone.put(path, "{\"values\":{\"PRESS_ITEMS\":4,\"CONTESTS\":1}}", "If-Match", "\"2\"");
        everyone.act(report(unit), "submissions", "t-3", "{}");
        everyone.act(report(unit), "submissions", "t-3", "{}");
        everyone.act(report(unit), "returns", "t-4", "{\"reason\":\"Thiếu phụ lục\"}");

        List<JsonNode> entries = entries(everyone, "object=" + report(unit), 4);
        assertThat(entries.stream().map(one -> one.at("/act").asString()))
                .containsExactly("RETURN", "SUBMIT", "SAVE_DRAFT", "SAVE_DRAFT");
        assertThat(entries.get(2).at("/changes").size()).isEqualTo(1);
        assertThat(change(entries.get(2), "/values/PRESS_ITEMS")).isEqualTo("3 -> 4");
        assertThat(entries.getFirst().at("/reason").asString()).isEqualTo("Thiếu phụ lục");
    }

    @Test
    void showsNobodyAboveWhatWasNotSent() {
        String unit = KnownUnits.commune(3);
        everyone.put(
                "/api/reports/" + report(unit) + "/draft", "{\"values\":{\"PRESS_ITEMS\":7}}", "If-Match", "\"1\"");
        entries(everyone, "object=" + report(unit), 1);

        JsonNode above = entries(
                        everyone.as("an-administrator", "ADMINISTRATOR@" + KnownUnits.DISTRICT),
                        "object=" + report(unit),
                        1)
                .getFirst();
        JsonNode own = entries(everyone.as("an-approver", "APPROVER@" + unit), "object=" + report(unit), 1)
                .getFirst();

        assertThat(change(above, "/values/PRESS_ITEMS")).isEqualTo("null -> null");
        assertThat(change(own, "/values/PRESS_ITEMS")).isEqualTo("null -> 7");
    }

    @Test
    void tellsWhoOpenedAndClosedAPeriodOnce() {
        await().until(() -> everyone.open("2020-Q4", KnownUnits.DISTRICT).status() < 300);
        everyone.post("/api/forms/TT-CCHC/periods/2020-Q4/closing", "");
        everyone.post("/api/forms/TT-CCHC/periods/2020-Q4/closing", "");

        List<JsonNode> entries = entries(everyone, "object=TT-CCHC.2020-Q4", 2);
        assertThat(entries.stream().map(one -> one.at("/act").asString()))
                .containsExactly("CLOSE_PERIOD", "OPEN_PERIOD");
        assertThat(change(entries.getFirst(), "/state")).isEqualTo("OPEN -> CLOSED");
    }

    @Test
    void isReadByThoseWhoAnswerForTheUnitAndTheAdministratorsAboveIt() {
        String unit = KnownUnits.commune(4);
        everyone.act(report(unit), "submissions", "t-5", "{\"content\":{}}");
        entries(everyone, "object=" + report(unit), 1);

        assertThat(seen("APPROVER@" + unit, unit)).isEqualTo(1);
        assertThat(seen("ADMINISTRATOR@tinh-ha-tinh", unit)).isEqualTo(1);
        assertThat(seen("APPROVER@" + KnownUnits.DISTRICT, unit)).isZero();
        assertThat(seen("ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE, unit)).isZero();
        assertThat(seen("ADMINISTRATOR@" + KnownUnits.commune(5), unit)).isZero();
    }

    @Test
    void isNotForWhoFillsInOrReviews() {
        for (String role : List.of("PREPARER", "REVIEWER", "ANALYST")) {
            Api officer = everyone.as("an-officer", role + "@" + KnownUnits.DISTRICT);
            assertThat(officer.get(PATH).status()).isEqualTo(403);
            assertThat(officer.get(PATH + "/exports").status()).isEqualTo(403);
            assertThat(officer.get(PATH + "/head").status()).isEqualTo(403);
        }
        assertThat(everyone.bringing("").get(PATH).status()).isEqualTo(401);
    }

    @Test
    void pagesFromTheNewestBackAndMissesNothing() {
        String unit = KnownUnits.commune(6);
        for (int revision = 1; revision <= 5; revision++) {
            everyone.put("/api/reports/" + report(unit) + "/draft", "{}", "If-Match", "\"" + revision + "\"");
        }
        List<JsonNode> whole = entries(everyone, "object=" + report(unit), 5);

        List<JsonNode> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    everyone.get(PATH + "?limit=2&unit=" + unit + cursor).json();
            page.get("items").forEach(paged::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(whole);
        assertThat(everyone.get(PATH + "?to=2020-01-01&unit=" + unit)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(everyone.get(PATH + "?from=2020-01-01&act=SAVE_DRAFT&who=a-test&unit=" + unit)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void refusesWhatItCannotSearchFor() {
        for (String wrong : List.of(
                "limit=0",
                "limit=501",
                "cursor=%25",
                "from=gestern",
                "to=2020-13-01",
                "to=%2B999999999-12-31",
                "act=x",
                "unit=*")) {
            assertThat(everyone.get(PATH + "?" + wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(everyone.get(PATH + "/exports?from=gestern").status()).isEqualTo(400);
    }

    @Test
    void givesOutWhatSpreadsheetsCannotTakeForAFormula() {
        String unit = KnownUnits.commune(7);
        everyone.act(report(unit), "submissions", "t-6", "{\"content\":{}}");
        everyone.act(report(unit), "returns", "t-7", "{\"reason\":\"=1+1, \\\"xem\\\";=2+2;-3\"}");
        entries(everyone, "object=" + report(unit), 2);

        Api.Answer file = everyone.get(PATH + "/exports?unit=" + unit);

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("hop-luu-audit-reports-");
        assertThat(file.response().body().lines().toList())
                .first()
                .isEqualTo(
                        "\uFEFFat,act,kind,object,unit,period,who,client,session,from,correlation,reason,field,before,after");
        assertThat(file.response().body()).contains(",\"'=1+1, \"\"xem\"\";'=2+2;'-3\",");
    }

    @Test
    void leadsThroughTheHeadThatItTells() {
        everyone.act(report(KnownUnits.commune(8)), "submissions", "t-8", "{\"content\":{}}");
        entries(everyone, "object=" + report(KnownUnits.commune(8)), 1);
        JsonNode told = everyone.get(PATH + "/head").json();
        Head head = new Head(told.get("number").asLong(), told.get("hash").asString());

        assertThat(head.number()).isPositive();
        assertThat(verification.verify(List.of(head), _ -> {})).isInstanceOf(Verdict.Sound.class);
    }

    private static String report(String unit) {
        return "TT-CCHC.2020-Q3." + unit;
    }

    private long seen(String right, String unit) {
        Api.Answer answer = everyone.as("somebody", right).get(PATH + "?object=" + report(unit));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().at("/items").size();
    }

    private static List<JsonNode> entries(Api reader, String query, int many) {
        await().until(() -> reader.get(PATH + "?" + query).json().at("/items").size() == many);
        List<JsonNode> items = new ArrayList<>();
        reader.get(PATH + "?" + query).json().at("/items").forEach(items::add);
        return items;
    }

    private static String change(JsonNode entry, String field) {
        for (JsonNode one : entry.get("changes")) {
            if (one.get("field").asString().equals(field)) {
                return text(one.get("before")) + " -> " + text(one.get("after"));
            }
        }
        return "unchanged";
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "null" : value.asString();
    }
}
