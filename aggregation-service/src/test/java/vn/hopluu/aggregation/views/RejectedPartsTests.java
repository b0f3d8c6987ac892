package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.aggregation.TestCaller;

@ViewsTest
class RejectedPartsTests {

    @LocalServerPort
    private int port;

    /** No client of ours sends such a byte, so it takes a bare connection. */
    @Test
    void aControlCharacterInAHeaderIsTheCallersFault() throws Exception {
        assertThat(answerTo("GET /api/totals/TT-CCHC/2024-H1/q-xa/stream", "Last-Event-ID: 2-\u0085"))
                .contains("HTTP/1.1 400", "urn:hopluu:problem:malformed-request");
    }

    private String answerTo(String request, String header) throws IOException {
        try (var connection = new Socket("127.0.0.1", port)) {
            String text = String.join(
                    "\r\n",
                    request + " HTTP/1.1",
                    "Host: 127.0.0.1",
                    "Connection: close",
                    "Authorization: Bearer " + TestCaller.MAY_EVERYTHING,
                    header,
                    "",
                    "");
            connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
