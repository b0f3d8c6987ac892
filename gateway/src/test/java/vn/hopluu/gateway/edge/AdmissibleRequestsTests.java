package vn.hopluu.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class AdmissibleRequestsTests {

    private static final StubService SERVICE = StubService.answering("{}");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/totals/../../operations/rebuilds",
                "/api/totals/%2e%2e/%2E%2e/operations/rebuilds",
                "/api/totals/.%2e/operations",
                "/api/totals/..",
                "/api/totals/..;/..;/operations/rebuilds",
                "/api/totals/..%2f..%2foperations",
                "/api/totals/..%5c..%5coperations",
                "/api/units/./x",
                "/api/units//x",
                "/api/units/x;jsessionid=1",
                "/api/units/x%00",
                "/api/units/x%0d%0aX-Evil:%201"
            })
    void refusesAPathThatAServiceMightReadAsAnother(String path) {
        int before = SERVICE.received().size();
        HttpResponse<String> response = gateway.get(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(SERVICE.received()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/units/x..y", "/api/units/...", "/api/reports/TT-CCHC.2024-H1.xa-cuong-gian"})
    void letsDotsThroughThatMeanNothing(String path) {
        assertThat(gateway.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNoMethodThatTheApiDoesNotHave() {
        HttpResponse<String> response =
                gateway.send("/api/units", request -> request.method("TRACE", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/units HTTP/1.1\r\nHost: h\r\nX-Long: %s\r\n\r\n",
                "GET /api/units?%s HTTP/1.1\r\nHost: h\r\n\r\n"
            })
    void refusesAHeadThatIsTooLarge(String request) throws IOException {
        assertThat(statusOf(request.formatted("a".repeat(64 * 1024)))).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/units HTTP/1.1\r\nHost: h\r\nX-A: a\rX-Evil: 1\r\n\r\n",
                "GET /api/units\\..\\x HTTP/1.1\r\nHost: h\r\n\r\n",
                "NONSENSE\r\n\r\n"
            })
    void refusesARequestThatIsNotHttp(String request) throws IOException {
        assertThat(statusOf(request)).startsWith("HTTP/1.1 4");
    }

    @Test
    void doesNotLetOneRequestBeTakenForTwo() throws IOException {
        String hidden = "GET /operations/rebuilds HTTP/1.1\r\nHost: h\r\n\r\n";
        statusOf("POST /api/units HTTP/1.1\r\nHost: h\r\nContent-Length: " + hidden.length()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden);
        assertThat(SERVICE.received()).noneMatch(received -> received.uri().startsWith("/operations"));
    }

    private static String statusOf(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            BrokenService.write(socket, request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(64), StandardCharsets.ISO_8859_1);
        }
    }
}
