package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** Whatever is done through the gateway is in the trail of the service that did it, and the operator's command finds the chain whole. */
@TestInstance(Lifecycle.PER_CLASS)
class AuditTrailTests {

    private static final Map<String, String> SERVICES =
            Map.of("org-service", "/api/audit/organisation", "report-service", "/api/audit/reports");

    private final LiveSystem system = LiveSystem.shared();

    @Test
    void tellsOfReportsWhoSentThem() {
        var filing = new Filing(system, List.of("2020-M09"));
        filing.sendAll(number -> {});

        var sent = newest("/api/audit/reports?act=SUBMIT&limit=1");

        assertThat(sent.at("/who/subject").asString()).isNotEmpty();
        assertThat(sent.at("/who/client").asString()).isNotEmpty();
        assertThat(sent.path("from").asString()).contains("127.0.0.1");
        assertThat(sent.path("correlation").asString()).isNotEmpty();
        assertThat(sent.path("changes").toString()).contains("SUBMITTED");
    }

    @Test
    void tellsOfClientsWhoRegisteredThem() {
        var client = "gia-lap-" + UUID.randomUUID();
        var body = "{\"client\":\"%s\",\"name\":\"Giả lập\",\"rights\":[\"ANALYST@tinh-ha-tinh\"]}".formatted(client);
        system.gateway()
                .http()
                .send("POST", "/api/clients", BodyPublishers.ofString(body), Map.of("Content-Type", "application/json"))
                .successful();

        var registered = newest("/api/audit/organisation?object=" + client);

        assertThat(registered.path("act").asString()).isEqualTo("REGISTER_CLIENT");
        assertThat(registered.toString()).doesNotContain("digest");
    }

    @Test
    void isFoundWholeByTheOperatorsCommandAlsoFromAHeadThatWasNoted() throws Exception {
        new Filing(system, List.of("2020-M10")).sendAll(number -> {});
        for (var service : SERVICES.entrySet()) {
            await().until(() -> head(service.getValue()).path("number").asLong() > 0);
            var head = head(service.getValue());
            var noted = head.path("number").asString() + ":" + head.path("hash").asString();

            var found = verified(service.getKey(), noted);
            assertThat(found).startsWith("0 ").contains("OK: ");
            var forged = head.path("number").asString() + ":" + "0".repeat(64);
            assertThat(verified(service.getKey(), forged)).startsWith("1 ").contains("BROKEN at block");
        }
    }

    private JsonNode head(String trail) {
        return system.gateway().http().get(trail + "/head").successful().json();
    }

    private JsonNode newest(String query) {
        await().until(() -> !entries(query).isEmpty());
        return entries(query).path(0);
    }

    private JsonNode entries(String query) {
        return system.gateway().http().get(query).successful().json().path("items");
    }

    /** The exit code and what was said. */
    private String verified(String service, String head) throws IOException, InterruptedException {
        var jar = Path.of("..", service, "target", service + ".jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(java.toString(), "-jar", jar.toString(), "--hopluu.verify-audit=" + head);
        builder.environment().put("HOPLUU_MONGODB", system.mongodb());
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
