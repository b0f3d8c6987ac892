package vn.hopluu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;
import vn.hopluu.platform.TestIssuer;

/** Clients keep their connection: a request that is there before the last answer has gone leaves no later one waiting. */
class KeptConnectionTests {

    private static final StubService SERVICE = StubService.answering("{}");
    private static final String TOKEN = TestIssuer.shared().token("can-bo", "REVIEWER@tinh-ha-tinh");
    private static final Pattern LENGTH = Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE);
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

    /** The gateway answers the first three by itself, and has a service answer the last. */
    @ParameterizedTest
    @CsvSource({
        "/api/nothing-here, signed in,     404",
        "/api/units,        nobody,        401",
        "/api/units,        no such token, 401",
        "/api/units,        signed in,     200"
    })
    void goesOnAfterRequestsThatCameTogether(String path, String caller, String status) throws IOException {
        try (var connection = new Socket("127.0.0.1", gateway.port())) {
            connection.setTcpNoDelay(true);
            connection.setSoTimeout(PATIENCE_MILLIS);
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + authorization(caller) + "\r\n";

            send(connection, request + request);
            assertThat(status(connection)).isEqualTo(status);
            assertThat(status(connection)).isEqualTo(status);

            send(connection, request);
            assertThat(status(connection)).isEqualTo(status);
        }
    }

    private static String authorization(String caller) {
        return switch (caller) {
            case "nobody" -> "";
            case "signed in" -> "Authorization: Bearer " + TOKEN + "\r\n";
            default -> "Authorization: Bearer nonsense\r\n";
        };
    }

    private static void send(Socket connection, String requests) throws IOException {
        connection.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
    }

    private static String status(Socket connection) throws IOException {
        InputStream answer = connection.getInputStream();
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = answer.read();
            assertThat(next).as("the connection was ended after: " + head).isNotNegative();
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        answer.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length());
    }
}
