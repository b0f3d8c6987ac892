package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

/** Two people on one draft: nothing is overwritten, and the second is shown both. */
@Running
class DraftConflictTests {

    private final Api api;

    DraftConflictTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @BeforeEach
    void openThePeriod() {
        await().until(() -> api.open("2022-M04", KnownUnits.DISTRICT).status() < 300);
    }

    @Test
    void showsCellByCellWhatWasSentAndWhatIsStored() {
        String draft = draft(0);
        save(draft, 1, "{\"values\":{\"CONTESTS\":1,\"PRESS_ITEMS\":5},\"notes\":{\"CONTESTS\":\"Một\"}}");
        save(draft, 2, "{\"values\":{\"CONTESTS\":1,\"PRESS_ITEMS\":7},\"notes\":{\"CONTESTS\":\"Một\"}}");

        Api.Answer second = save(draft, 2, "{\"values\":{\"CONTESTS\":0,\"PRESS_ITEMS\":6}}");

        assertThat(second.status()).isEqualTo(412);
        assertThat(second.text("/conflict/revision")).isEqualTo("3");
        JsonNode cells = second.json().at("/conflict/cells");
        assertThat(cells.size()).isEqualTo(3);
        assertThat(cell(cells, "/values/PRESS_ITEMS"))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        "{\"pointer\":\"/values/PRESS_ITEMS\",\"yours\":6,\"stored\":7,\"storedChanged\":true}"));
        assertThat(cell(cells, "/values/CONTESTS").at("/storedChanged").asBoolean())
                .isFalse();
        assertThat(cell(cells, "/notes/CONTESTS").at("/yours").isNull()).isTrue();
        assertThat(cell(cells, "/notes/CONTESTS").at("/stored").asString()).isEqualTo("Một");
    }

    @Test
    void aLateOlderSaveNeverOverwritesANewerOne() {
        String draft = draft(1);
        save(draft, 1, "{\"values\":{\"PRESS_ITEMS\":12}}");
        save(draft, 2, "{\"values\":{\"PRESS_ITEMS\":123}}");

        assertThat(save(draft, 1, "{\"values\":{\"PRESS_ITEMS\":1}}").status()).isEqualTo(412);
        assertThat(save(draft, 1, "{\"values\":{\"PRESS_ITEMS\":12}}").status()).isEqualTo(412);
        assertThat(stored(1).text("/draft/values/PRESS_ITEMS")).isEqualTo("123");
    }

    @Test
    void aRepeatedSaveWhoseAnswerGotLostIsNoConflict() {
        String draft = draft(2);
        save(draft, 1, "{\"values\":{\"PRESS_ITEMS\":12}}");

        Api.Answer again = save(draft, 1, "{\"values\":{\"PRESS_ITEMS\":12}}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void knowsNothingOfWhatWasBeforeThePresentDraft() {
        String report = "TT-CCHC.2022-M04." + KnownUnits.commune(3);
        api.act(report, "submissions", "s", "{\"content\":{\"values\":{\"PRESS_ITEMS\":1}}}");
        api.act(report, "returns", "r", "{\"reason\":\"Thiếu\"}");
        save(draft(3), 3, "{\"values\":{\"PRESS_ITEMS\":2}}");

        JsonNode cells = save(draft(3), 1, "{\"values\":{\"PRESS_ITEMS\":9}}").json();

        assertThat(cells.at("/conflict/cells/0/storedChanged").isNull()).isTrue();
    }

    @Test
    void whoMayNotSeeTheDraftIsShownNothingOfIt() {
        save(draft(4), 1, "{\"values\":{\"PRESS_ITEMS\":4711}}");

        Api.Answer above = api.as("a-reviewer", "REVIEWER@" + KnownUnits.DISTRICT)
                .put(draft(4), "{\"values\":{}}", "If-Match", "\"1\"");

        assertThat(above.status()).isEqualTo(403);
        assertThat(above.response().body()).doesNotContain("4711").doesNotContain("conflict");
    }

    private static JsonNode cell(JsonNode cells, String pointer) {
        return cells.valueStream()
                .filter(one -> one.at("/pointer").asString().equals(pointer))
                .findFirst()
                .orElseThrow();
    }

    private static String draft(int number) {
        return "/api/reports/TT-CCHC.2022-M04." + KnownUnits.commune(number) + "/draft";
    }

    private Api.Answer stored(int number) {
        return api.get("/api/reports/TT-CCHC.2022-M04." + KnownUnits.commune(number));
    }

    private Api.Answer save(String draft, int revision, String body) {
        return api.put(draft, body, "If-Match", "\"" + revision + "\"");
    }
}
