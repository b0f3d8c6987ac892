package vn.hopluu.report.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.form.EveryRollUp;

/** Writing the next version of a form. */
@Running
class DraftTests {

    private final Api api;

    DraftTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @Test
    void beginsEmptyOrAsACopyOfTheNewestVersion() {
        Api.Answer fresh = DraftFixture.start(api, "MOI-TINH", "begin-1", DraftFixture.PROVINCE);
        Api.Answer copy = DraftFixture.start(api, "TT-CCHC", "begin-2", DraftFixture.PROVINCE);

        assertThat(fresh.status()).isEqualTo(201);
        assertThat(fresh.text("/version")).isEqualTo("1");
        assertThat(fresh.json().at("/content/indicators").size()).isZero();
        assertThat(copy.json().at("/version").asInt()).isGreaterThan(1);
        assertThat(copy.json().at("/content/indicators").size()).isEqualTo(10);
        assertThat(copy.json().at("/findings").size()).isZero();
    }

    @Test
    void isBegunOnceForOneKey() {
        Api.Answer first = DraftFixture.start(api, "MOT-LAN", "once", DraftFixture.PROVINCE);
        Api.Answer again = DraftFixture.start(api, "MOT-LAN", "once", DraftFixture.PROVINCE);
        Api.Answer other = DraftFixture.start(api, "MOT-LAN-NUA", "once", DraftFixture.PROVINCE);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/draft")).isEqualTo(first.text("/draft"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).endsWith("idempotency-key-reused");
    }

    @Test
    void isNotBegunAnewByALateRepetition() {
        Api.Answer begun = DraftFixture.start(api, "TT-CCHC", "late", DraftFixture.PROVINCE);
        DraftFixture draft = new DraftFixture(api, "/api/forms/TT-CCHC/drafts/" + begun.text("/draft"));
        draft.discard(draft.etag());

        Api.Answer again = DraftFixture.start(api, "TT-CCHC", "late", DraftFixture.PROVINCE);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("/type")).endsWith("idempotency-key-reused");
        assertThat(api.get(draft.path()).status()).isEqualTo(404);
    }

    @Test
    void needsAKeyAUnitAndACode() {
        assertThat(api.post("/api/forms/MOI/drafts", "{}").status()).isEqualTo(428);
        assertThat(api.post("/api/forms/MOI/drafts", "{}", "Idempotency-Key", "n1")
                        .text("/errors/0/pointer"))
                .isEqualTo("/unit");
        assertThat(DraftFixture.start(api, "chu-thuong", "n2", DraftFixture.PROVINCE)
                        .status())
                .isEqualTo(422);
        assertThat(DraftFixture.start(api, "MOI", "n3", "huyen-thu-nghiem").text("/errors/0/code"))
                .isEqualTo("not-topmost");
        assertThat(DraftFixture.start(api, "MOI", "n4", "khong-co").text("/errors/0/code"))
                .isEqualTo("not-topmost");
    }

    @Test
    void keepsWhatIsHalfDoneAndSaysWhatIsMissing() {
        DraftFixture draft = DraftFixture.started(api, "DANG-SOAN");
        Api.Answer saved = draft.save("{\"indicators\":[{\"code\":\"a\"}]}");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.header("ETag")).isEqualTo("\"2\"");
        assertThat(saved.json().at("/findings").findValuesAsString("pointer"))
                .contains("/title/vi", "/indicators/0/code", "/indicators/0/rollUp");
        assertThat(draft.publish().text("/type")).endsWith("invalid-form");
        assertThat(draft.api().get(draft.path()).text("/revision")).isEqualTo("2");
    }

    @Test
    void keepsTextInNfc() {
        DraftFixture draft = DraftFixture.started(api, "CHUAN-HOA");

        assertThat(draft.save("{\"source\":\"Ba\\u0301o ca\\u0301o\"}").text("/content/source"))
                .isEqualTo("Báo cáo");
    }

    @Test
    void keepsAMarkThatComesAfterALineBreak() {
        DraftFixture draft = DraftFixture.started(api, "XUONG-DONG");

        assertThat(draft.save("{\"source\":\"a\\n\\u0303\"}").text("/content/source"))
                .isEqualTo("a\n\u0303");
    }

    @Test
    void overwritesNobody() {
        DraftFixture draft = DraftFixture.started(api, "HAI-NGUOI");
        String read = draft.etag();
        draft.save("{\"source\":\"một\"}");

        Api.Answer second = api.put(draft.path(), "{\"source\":\"hai\"}", "If-Match", read);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.text("/detail")).contains("HAI-NGUOI", "2");
        assertThat(api.put(draft.path(), "{}").status()).isEqualTo(428);
        assertThat(api.put(draft.path(), "{}", "If-Match", "2").status()).isEqualTo(400);
        assertThat(api.put(draft.path(), "{}", "If-Match", "W/\"2\"").status()).isEqualTo(412);
        assertThat(api.get(draft.path()).text("/content/source")).isEqualTo("một");
    }

    @Test
    void refusesWhatIsTooMuchToKeep() {
        DraftFixture draft = DraftFixture.started(api, "QUA-NHIEU");

        assertThat(draft.save("{\"source\":\"" + "a".repeat(1001) + "\"}").text("/errors/0/code"))
                .isEqualTo("too-long");
        assertThat(draft.save("{\"source\":\"a\\u0000\"}").text("/errors/0/code"))
                .isEqualTo("forbidden-character");
        assertThat(draft.save("{\"indicators\":[null]}").text("/errors/0/pointer"))
                .isEqualTo("/indicators/0");
        assertThat(draft.save("{\"dropped\":[" + "\"A\",".repeat(200) + "\"A\"]}")
                        .text("/errors/0/code"))
                .isEqualTo("too-many");
        assertThat(draft.save("{\"checks\":[{\"minimum\":1e999999999}]}").text("/errors/0/code"))
                .isEqualTo("too-large");
        assertThat(draft.save("{\"unheardOf\":1}").text("/errors/0/code")).isEqualTo("unknown-field");
        assertThat(draft.save("{\"indicators\":[{\"type\":\"TEXT\"}]}").text("/errors/0/pointer"))
                .isEqualTo("/indicators/0/type");
        assertThat(draft.etag()).isEqualTo("\"1\"");
    }

    @Test
    void isDiscardedOnlyAsItWasRead() {
        DraftFixture draft = DraftFixture.started(api, "BO-DI");
        draft.save("{}");

        assertThat(draft.discard("\"1\"").status()).isEqualTo(412);
        assertThat(draft.discard("\"2\"").status()).isEqualTo(204);
        assertThat(api.get(draft.path()).status()).isEqualTo(404);
        assertThat(draft.discard("\"2\"").status()).isEqualTo(404);
        assertThat(api.put(draft.path(), "{}", "If-Match", "\"2\"").status()).isEqualTo(404);
        assertThat(draft.publish("\"2\"").status()).isEqualTo(404);
        assertThat(api.get("/api/forms?limit=200").json().at("/drafts").findValuesAsString("form"))
                .doesNotContain("BO-DI");
    }

    @Test
    void isTriedOutForAKindOfUnit() {
        DraftFixture draft = DraftFixture.written(api, "XEM-TRUOC");

        Api.Answer commune = draft.preview("""
                {"kind": "COMMUNE", "values": {"PORTALS": 3, "PORTALS_WITH_SECTION": 2, "FASTEST": 3, "SLOWEST": 2}}""");
        assertThat(commune.status()).isEqualTo(200);
        assertThat(commune.json().at("/lines").size()).isEqualTo(9);
        assertThat(commune.json().at("/values/SHARE").decimalValue()).isEqualByComparingTo("66.67");
        assertThat(commune.text("/remarks/0/pointer")).isEqualTo("/values/FASTEST");
        assertThat(commune.text("/remarks/0/detail")).contains("FASTEST <= SLOWEST");

        assertThat(draft.preview("{\"kind\":\"DEPARTMENT\"}")
                        .json()
                        .at("/lines")
                        .size())
                .isEqualTo(8);
        assertThat(draft.preview("{\"kind\":\"COMMUNE\",\"values\":{\"NOBODY\":1}}")
                        .text("/remarks/0/code"))
                .isEqualTo("unknown-indicator");
        assertThat(draft.preview("{}").text("/errors/0/pointer")).isEqualTo("/kind");
    }

    @Test
    void showsItsErrorsWhenItIsTriedOut() {
        DraftFixture draft = DraftFixture.started(api, "XEM-LOI");
        draft.save(EveryRollUp.CONTENT.replace("FASTEST <= SLOWEST", "FASTEST <= "));

        Api.Answer tried = draft.preview("{\"kind\":\"COMMUNE\",\"values\":{\"PORTALS\":1}}");
        assertThat(tried.text("/findings/0/level")).isEqualTo("ERROR");
        assertThat(tried.text("/findings/0/pointer")).isEqualTo("/checks/0/formula");
        assertThat(tried.json().at("/values").isNull()).isTrue();
    }

    @Test
    void isOneOfAHundredAtMost() {
        Api other = api.as("a-busy-administrator", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE);
        List<DraftFixture> begun = new ArrayList<>();
        Api.Answer answer = DraftFixture.start(other, "QUA-TRAM", "0", KnownUnits.OTHER_PROVINCE);
        while (answer.status() == 201 && begun.size() < 101) {
            begun.add(new DraftFixture(other, "/api/forms/QUA-TRAM/drafts/" + answer.text("/draft")));
            answer = DraftFixture.start(other, "QUA-TRAM", String.valueOf(begun.size()), KnownUnits.OTHER_PROVINCE);
        }

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/detail")).contains("100");
        begun.forEach(draft -> draft.discard("\"1\""));
        DraftFixture next = new DraftFixture(
                other,
                "/api/forms/QUA-TRAM/drafts/"
                        + DraftFixture.start(other, "QUA-TRAM", "next", KnownUnits.OTHER_PROVINCE)
                                .text("/draft"));
        assertThat(next.discard("\"1\"").status()).isEqualTo(204);
    }

    @Test
    void isListedPageByPage() {
        List<String> begun = Stream.of("AA-1", "AA-1", "AA-2", "AA-3")
                .map(form -> DraftFixture.started(api, form).place())
                .toList();
        DraftFixture.written(api, "AA-1").publish();

        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = api.get("/api/forms?limit=2" + next).json();
            page.at("/items").forEach(item -> listed.add(item.at("/form").asString()));
            page.at("/drafts")
                    .forEach(draft -> listed.add(draft.at("/form").asString() + "."
                            + draft.at("/draft").asString()));
            next = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!next.isEmpty());
        assertThat(listed).doesNotHaveDuplicates().contains("AA-1", "TT-CCHC").containsAll(begun);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=-1", "limit=ten", "cursor=aa", "cursor=AA.x", "cursor="})
    void isListedByALimitAndACursorThatAreSuch(String parameter) {
        assertThat(api.get("/api/forms?" + parameter).text("/type")).endsWith("invalid-parameter");
    }
}
