package vn.hopluu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;
import vn.hopluu.platform.TestIssuer;

@Timeout(30)
class SlowUploadTests {

    private static final String HEAD = """
            POST %s HTTP/1.1\r
            Host: h\r
            Authorization: Bearer %s\r
            Content-Length: 20\r
            Connection: close\r
            \r
            """;

    @ParameterizedTest
    @ValueSource(strings = {"/api/imports/units", "/api/reports/TT-CCHC.2024-H1.xa-mot/evidence?line=CONTESTS"})
    void letsAFileTakeLongerThanAnAnswerMay(String path) throws IOException {
        String token = TestIssuer.shared().token("quan-tri", "ADMINISTRATOR@tinh-ha-tinh");
        try (StubService org = StubService.answering("{}");
                RunningGateway gateway = RunningGateway.with(
                        "hopluu.org-url=" + org.url(),
                        "hopluu.report-url=" + org.url(),
                        "hopluu.response-timeout=200ms");
                Socket client = new Socket("127.0.0.1", gateway.port())) {
            BrokenService.write(client, HEAD.formatted(path, token) + "one half, ");
            muchLater();
            BrokenService.write(client, "the other.");
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
            assertThat(org.passedOn().getLast().bodySize()).isEqualTo(20);
        }
    }

    private static void muchLater() {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                .join();
    }
}
