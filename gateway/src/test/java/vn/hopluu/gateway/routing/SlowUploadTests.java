package vn.hopluu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;
import vn.hopluu.platform.TestIssuer;

@Timeout(30)
class SlowUploadTests {

    private static final String HEAD =
            """
            POST /api/imports/units HTTP/1.1\r
            Host: h\r
            Authorization: Bearer %s\r
            Content-Length: 20\r
            Connection: close\r
            \r
            """.formatted(TestIssuer.shared().token("quan-tri", "ADMINISTRATOR@tinh-ha-tinh"));

    @Test
    void letsAFileTakeLongerThanAnAnswerMay() throws IOException {
        try (StubService org = StubService.answering("{}");
                RunningGateway gateway =
                        RunningGateway.with("hopluu.org-url=" + org.url(), "hopluu.response-timeout=200ms");
                Socket client = new Socket("127.0.0.1", gateway.port())) {
            BrokenService.write(client, HEAD + "one half, ");
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
