package vn.hopluu.report.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.Api;
import vn.hopluu.report.Running;

/** What is done to a draft of a form is in the trail of acts, for those who may write it. */
@Running
class DraftTrailTests {

    private final Api everyone;
    private final Api province;

    DraftTrailTests(@LocalServerPort int port) {
        everyone = new Api(port);
        province = everyone.as("a-form-writer", "ADMINISTRATOR@" + DraftFixture.PROVINCE);
    }

    @Test
    void tellsOfItsBeginningItsChangesAndItsEnd() {
        DraftFixture draft = DraftFixture.started(province, "SO-MOT");
        draft.save("{\"source\":\"một\",\"dropped\":[\"B\",\"A\"]}");
        draft.save("{\"source\":\"hai\",\"dropped\":[\"A\",\"B\"]}");
        draft.discard(draft.etag());
        List<JsonNode> told = told(draft, 4);

        assertThat(told)
                .extracting(entry -> entry.at("/act").asString())
                .containsExactly("DISCARD_FORM_DRAFT", "SAVE_FORM_DRAFT", "SAVE_FORM_DRAFT", "START_FORM_DRAFT");
        assertThat(told)
                .extracting(entry -> entry.at("/who/subject").asString())
                .containsOnly("a-form-writer");
        assertThat(told).extracting(entry -> entry.at("/unit").asString()).containsOnly(DraftFixture.PROVINCE);
        assertThat(changes(told.get(3))).containsExactly("/form null -> SO-MOT");
        assertThat(changes(told.get(2))).containsExactly("/dropped null -> A, B", "/source null -> một");
        assertThat(changes(told.get(1))).containsExactly("/source một -> hai");
        assertThat(changes(told.get(0)))
                .containsExactly("/form SO-MOT -> null", "/dropped A, B -> null", "/source hai -> null");
    }

    @Test
    void tellsWhichVersionItBecame() {
        DraftFixture draft = DraftFixture.written(province, "SO-HAI");
        draft.publish();

        assertThat(told(draft, 2)).hasSize(2);
        await().untilAsserted(() -> assertThat(
                        entries(province, "SO-HAI.1").stream().flatMap(entry -> changes(entry).stream()))
                .contains("/draft null -> " + draft.id() + ".2"));
    }

    @Test
    void tellsNothingOfWhatWasRefused() {
        DraftFixture draft = DraftFixture.started(province, "SO-BA");
        province.put(draft.path(), "{}", "If-Match", "\"7\"");
        draft.discard("\"7\"");
        draft.save("{}");

        assertThat(told(draft, 2))
                .extracting(entry -> entry.at("/act").asString())
                .containsExactly("SAVE_FORM_DRAFT", "START_FORM_DRAFT");
    }

    @Test
    void isForNobodyWhoMayNotWriteIt() {
        DraftFixture draft = DraftFixture.started(province, "SO-BON");
        told(draft, 1);

        assertThat(entries(everyone.as("a-leader", "APPROVER@" + DraftFixture.PROVINCE), draft.id()))
                .isEmpty();
    }

    /** The newest first. */
    private List<JsonNode> told(DraftFixture draft, int expected) {
        return await().until(() -> entries(province, draft.id()), found -> found.size() >= expected);
    }

    private static List<JsonNode> entries(Api api, String object) {
        return api.get("/api/audit/reports?object=" + object)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private static List<String> changes(JsonNode entry) {
        return entry.at("/changes")
                .valueStream()
                .map(change -> "%s %s -> %s"
                        .formatted(
                                change.at("/field").asString(), text(change.at("/before")), text(change.at("/after"))))
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : "null";
    }
}
