package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.Api;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;
import vn.hopluu.report.form.EveryRollUp;

/** What was reported by an older version of the form, where a line had another code, and lines are computed. */
@Running
class OlderFormTests {

    private static final String FORM = "DOI-MA";

    private final Api api;

    OlderFormTests(@LocalServerPort int port) {
        api = new Api(port);
    }

    @BeforeEach
    void reportByTheFirstVersionAndOpenByTheSecond() {
        if (api.get("/api/forms/" + FORM).status() == 404) {
            publish(EveryRollUp.CONTENT);
            open("2036-Q3");
            publish(EveryRollUp.CONTENT.replace(
                    "\"code\": \"HOTLINE\"", "\"code\": \"PHONE\", \"formerly\": [\"HOTLINE\"]"));
            open("2036-Q4");
        }
    }

    @Test
    void isFoundUnderItsOlderCode() {
        send(0, "\"PORTALS\":10,\"HOTLINE\":12");

        JsonNode phone = api.get(report("2036-Q4", 0) + "/reference")
                .json()
                .path("lines")
                .valueStream()
                .filter(line -> line.path("indicator").asString().equals("PHONE"))
                .findFirst()
                .orElseThrow();

        assertThat(phone.path("previous").asInt()).isEqualTo(12);
        assertThat(phone.at("/own/count").asInt()).isEqualTo(1);
    }

    @Test
    void isCopiedWithComputedLinesWorkedOutAnew() {
        send(1, "\"PORTALS\":10,\"PORTALS_WITH_SECTION\":4,\"HOTLINE\":12");
        api.put(report("2036-Q4", 1) + "/draft", "{\"values\":{\"PORTALS\":5}}", "If-Match", "\"1\"");

        JsonNode values = api.post(report("2036-Q4", 1) + "/draft/copies", "{}", "If-Match", "\"2\"")
                .json()
                .at("/draft/values");

        assertThat(values.path("PHONE").asInt()).isEqualTo(12);
        assertThat(values.path("PORTALS_WITH_SECTION").asInt()).isEqualTo(4);
        assertThat(values.path("WITHOUT_SECTION").asInt()).isEqualTo(1);
        assertThat(values.path("SHARE").asInt()).isEqualTo(80);
    }

    private void publish(String content) {
        String drafts = "/api/forms/" + FORM + "/drafts";
        Api.Answer started = api.post(
                drafts,
                "{\"unit\":\"tinh-ha-tinh\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        String draft = drafts + "/" + started.text("/draft");
        api.put(draft, content, "If-Match", api.get(draft).header("ETag"));
        Api.Answer published =
                api.post(draft + "/publications", "", "If-Match", api.get(draft).header("ETag"));
        assertThat(published.status()).as(published.response().body()).isEqualTo(201);
    }

    private void open(String period) {
        String body = "{\"subtree\":\"%s\",\"kinds\":[\"COMMUNE\"],\"dueAt\":\"2049-12-31T17:00:00Z\"}"
                .formatted(KnownUnits.DISTRICT);
        await().until(() ->
                api.put("/api/forms/" + FORM + "/periods/" + period, body).status() < 300);
    }

    private void send(int unit, String values) {
        String id = FORM + ".2036-Q3." + KnownUnits.commune(unit);
        assertThat(api.act(id, "submissions", "o", "{\"content\":{\"values\":{" + values + "}}}")
                        .status())
                .isEqualTo(201);
    }

    private static String report(String period, int unit) {
        return "/api/reports/" + FORM + "." + period + "." + KnownUnits.commune(unit);
    }
}
