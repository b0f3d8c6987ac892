package vn.hopluu.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.Json;
import vn.hopluu.systemtests.LiveSystem;
import vn.hopluu.systemtests.Wire;
import vn.hopluu.systemtests.signin.Browser;
import vn.hopluu.systemtests.signin.PortalSignIn;

/** Nobody writes lines of their own into a log or headers of their own into an answer; and no log holds a secret. */
@TestInstance(Lifecycle.PER_CLASS)
class LogInjectionTests {

    private final LiveSystem system = LiveSystem.withoutLimits();
    private final String mark = "forged-" + UUID.randomUUID();

    @Test
    void leavesNoForgedLineAndNoForgedHeader() throws IOException {
        for (var forged : List.of("a\n" + mark, "a\r" + mark, "a\r\n" + mark, "a\u0000" + mark, "a\u001b[2J" + mark)) {
            sendEverywhere(forged);
        }

        for (var log : logs()) {
            assertThat(Files.readAllLines(log)).as(log.toString()).noneMatch(line -> line.startsWith(mark));
            assertThat(Files.readString(log)).as(log.toString()).doesNotContain("\u001b", "\u0000");
        }
    }

    private void sendEverywhere(String forged) {
        var encoded = URLEncoder.encode(forged, UTF_8);
        var headers = Map.of("Authorization", "Bearer " + system.token(), "Content-Type", "application/json");
        try (var wire = new Wire(system.address());
                var browser = new Browser(system.address())) {
            assertNotEchoed(wire.send("GET", "/api/units/" + encoded, headers)
                    .headers()
                    .map()
                    .toString());
            wire.send("GET", "/api/units?search=" + encoded, headers);
            wire.send("GET", "/api/reports/" + encoded, headers);
            wire.send("GET", "/api/series/TT-CCHC/" + encoded + "/tinh-ha-tinh", headers);
            wire.send("GET", "/sign-in?continue=" + encoded, Map.of());
            var name = Json.MAPPER.writeValueAsBytes(
                    Map.of("client", forged, "name", forged, "email", forged + "@example.invalid", "rights", List.of()));
            wire.send("POST", "/api/clients", headers, name);
            wire.send("POST", "/api/accounts", headers, name);
            var page = new PortalSignIn(browser).begin();
            browser.submit(page, Map.of("email", forged, "password", forged));
            browser.post(
                    system.address().resolve("/oauth2/token"),
                    Map.of("grant_type", "client_credentials", "client_id", forged));
        }
        var raw = new RawRequest("GET /api/units HTTP/1.1").with("X-Correlation-Id: " + forged);
        assertNotEchoed(raw.sentTo(system.address()).text());
    }

    private void assertNotEchoed(String head) {
        assertThat(head.lines()).noneMatch(line -> line.startsWith(mark));
    }

    @Test
    void writesNoTokenAndNoPasswordDown() throws IOException {
        var token = system.token();
        system.gateway().http().get("/api/units?limit=1").successful();
        var signature = token.substring(token.lastIndexOf('.') + 1);

        for (var log : logs()) {
            assertThat(Files.readString(log)).as(log.toString()).doesNotContain(signature, system.demoPassword());
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(system.data().resolve("logs"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
