package vn.hopluu.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;
import vn.hopluu.platform.TestIssuer;

/** On one connection, as clients keep it: a refusal must not take the answer of the next request along. */
class RefusedBodiesTests {

    private static final StubService SERVICE = StubService.answering("{}");
    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE);
    private static final int ROUNDS = 100;
    private static final int PATIENCE_MILLIS = 10_000;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with(
                "hopluu.org-url=" + SERVICE.url(),
                "hopluu.report-url=" + SERVICE.url(),
                "hopluu.aggregation-url=" + SERVICE.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    @Test
    void answersWhoeverComesAfterRefusedOnesOnTheSameConnection() throws IOException {
        String good = "Authorization: Bearer " + TestIssuer.shared().token("can-bo", "REVIEWER@tinh-ha-tinh") + "\r\n";
        for (int round = 0; round < ROUNDS; round++) {
            try (var connection = new Socket("127.0.0.1", gateway.port())) {
                connection.setTcpNoDelay(true);
                connection.setSoTimeout(PATIENCE_MILLIS);
                assertThat(ask(connection, "")).isEqualTo("401");
                assertThat(ask(connection, "Authorization: Bearer nonsense\r\n"))
                        .isEqualTo("401");
                assertThat(ask(connection, good)).isEqualTo("200");
            }
        }
    }

    /** The body goes out by itself, as most clients send it. */
    private static String ask(Socket connection, String header) throws IOException {
        String head = "GET /api/tree HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "Content-Length: 4\r\n\r\n";
        connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().write("true".getBytes(StandardCharsets.US_ASCII));
        return status(connection.getInputStream());
    }

    private static String status(InputStream answer) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) answer.read());
        }
        var length = LENGTH.matcher(head);
        answer.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
    }
}
