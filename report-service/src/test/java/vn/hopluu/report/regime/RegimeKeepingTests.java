package vn.hopluu.report.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.unit.Units;

/** Laying regimes down: previews, versions, refusals, rights. */
@Running
class RegimeKeepingTests {

    private static final String RULES = """
            {"form":"TT-CCHC","calendar":["Q1","H1","Q3","Y"],"subtree":"%s","kinds":["COMMUNE"],
            "due":{"workingDays":3},"dueByKind":{"DEPARTMENT":{"dayOfMonth":20}},
            "opens":{"daysBefore":14,"of":"END"},"from":"2093-01-01","until":"2093-12-31"}""".formatted(KnownUnits.DISTRICT);

    private final Api api;
    private final Units units;

    RegimeKeepingTests(@LocalServerPort int port, @Autowired Units units) {
        this.api = new Api(port);
        this.units = units;
    }

    @BeforeEach
    void awaitUnits() {
        await().until(units::loaded);
    }

    @Test
    void previewsWhatItWouldOpenWithoutKeepingIt() {
        String soon = RULES.replace("2093-01-01", "2026-01-01").replace("2093-12-31", "2099-12-31");

        Api.Answer preview = api.post("/api/regimes/previews", soon);

        assertThat(preview.status()).as(preview.response().body()).isEqualTo(200);
        assertThat(preview.json().at("/items/0/obligations").asInt()).isEqualTo(KnownUnits.COMMUNES);
        assertThat(preview.text("/items/0/dueAt")).endsWith("T17:00:00Z");
        assertThat(preview.text("/items/0/opensOn")).isNotEmpty();
        assertThat(preview.text("/items/0/workingDays")).isEqualTo("CERTAIN");
        assertThat(preview.json().at("/items/0/problem").isNull()).isTrue();
        assertThat(api.get("/api/regimes/preview").status()).isEqualTo(404);
    }

    @Test
    void isChangedOnlyByOneWhoHasReadIt() {
        String path = "/api/regimes/doi";
        String other = RULES.replace("\"workingDays\":3", "\"workingDays\":5");
        assertThat(api.put(path, RULES).status()).isEqualTo(201);
        assertThat(api.put(path, RULES).status()).isEqualTo(200);
        assertThat(api.put(path, other).status()).isEqualTo(428);
        assertThat(api.put(path, other, "If-Match", "\"7\"").status()).isEqualTo(412);

        Api.Answer changed = api.put(path, other, "If-Match", "\"1\"");

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().at("/rules/due/workingDays").asInt()).isEqualTo(5);
        assertThat(api.put(path, other, "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(api.send("DELETE", path, new byte[0]).status()).isEqualTo(428);
        assertThat(api.send("DELETE", path, new byte[0], "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(api.send("DELETE", path, new byte[0], "If-Match", "\"2\"").status())
                .isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.put(path, RULES, "If-Match", "\"2\"").status()).isEqualTo(404);
    }

    @Test
    void isNotReplacedByTheTagOfOneThatWasDeleted() {
        String path = "/api/regimes/xoa";
        api.put(path, RULES);
        api.send("DELETE", path, new byte[0], "If-Match", "\"1\"");

        Api.Answer again = api.put(path, RULES);

        assertThat(again.status()).isEqualTo(201);
        assertThat(api.put(path, RULES.replace("\"workingDays\":3", "\"workingDays\":9"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.send("DELETE", path, new byte[0], "If-Match", again.header("ETag"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void canBeSentAsItIsShown() {
        api.put("/api/regimes/hien", RULES);
        Api.Answer shown = api.get("/api/regimes/hien");

        Api.Answer again =
                api.put("/api/regimes/hien", shown.json().get("rules").toString());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void saysEverythingThatIsWrong() {
        Api.Answer refused = api.put("/api/regimes/sai", """
                {"form":"X","calendar":["Q5","D20260101-20260201"],"subtree":"xa-khong-co","kinds":["VILLAGE"],
                "except":["khong"],"due":{"workingDays":3,"dayOfMonth":4},"dueByKind":{"COMMUNE":{"dayOfMonth":32}},
                "opens":{"daysBefore":-1,"of":"MIDDLE"},"from":"1999-01-01","until":"2100-01-01"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/form",
                        "/calendar/0",
                        "/calendar/1",
                        "/subtree",
                        "/kinds/0",
                        "/except/0",
                        "/due",
                        "/dueByKind/COMMUNE/dayOfMonth",
                        "/opens/of",
                        "/opens/daysBefore",
                        "/from",
                        "/until");
        assertThat(api.put("/api/regimes/sai", "{}").json().at("/errors")).hasSizeGreaterThan(5);
        assertThat(api.put("/api/regimes/sai", RULES.replace("2093-12-31", "2092-01-01"))
                        .text("/errors/0/code"))
                .isEqualTo("until-before-from");
        assertThat(api.put("/api/regimes/SAI", RULES).status()).isEqualTo(400);
    }

    @Test
    void isForAdministratorsAboveWhomNobodyIs() {
        String path = "/api/regimes/quyen";
        Api province = api.as("a", "ADMINISTRATOR@tinh-ha-tinh");
        Api district = api.as("b", "ADMINISTRATOR@" + KnownUnits.DISTRICT);
        Api elsewhere = api.as("c", "ADMINISTRATOR@" + KnownUnits.OTHER_PROVINCE);
        List<Api> others = List.of(district, elsewhere, api.as("d", "REVIEWER@tinh-ha-tinh"));

        assertThat(others)
                .extracting(caller -> caller.put(path, RULES).status())
                .containsOnly(403);
        assertThat(others)
                .extracting(
                        caller -> caller.post("/api/regimes/previews", RULES).status())
                .containsOnly(403);
        assertThat(province.put(path, RULES).status()).isEqualTo(201);
        assertThat(others).extracting(caller -> caller.get(path).status()).containsExactly(200, 404, 200);
        assertThat(others)
                .extracting(caller -> caller.send("DELETE", path, new byte[0], "If-Match", "\"1\"")
                        .status())
                .containsExactly(403, 404, 403);
        assertThat(elsewhere
                        .put(path, RULES.replace(KnownUnits.DISTRICT, KnownUnits.OTHER_PROVINCE))
                        .text("/type"))
                .endsWith("regime-id-taken");
        assertThat(elsewhere
                        .get("/api/regimes")
                        .json()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.get("id").asString()))
                .doesNotContain("quyen");
    }

    @Test
    void isListedPageByPage() {
        api.put("/api/regimes/trang-1", RULES);
        api.put("/api/regimes/trang-2", RULES);

        Api.Answer page = api.get("/api/regimes?limit=1&cursor=trang-0");

        assertThat(page.text("/items/0/id")).isEqualTo("trang-1");
        assertThat(api.get("/api/regimes?limit=1&cursor=" + page.text("/next")).text("/items/0/id"))
                .isEqualTo("trang-2");
        assertThat(api.get("/api/regimes?limit=0").status()).isEqualTo(400);
        Api seesNone = api.as("a-preparer", "PREPARER@" + KnownUnits.OTHER_COMMUNE);
        assertThat(seesNone.get("/api/regimes?cursor=A!").status()).isEqualTo(400);
    }
}
