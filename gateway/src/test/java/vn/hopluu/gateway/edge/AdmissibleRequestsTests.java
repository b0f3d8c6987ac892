package vn.hopluu.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
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
import vn.hopluu.platform.TestIssuer;

class AdmissibleRequestsTests {

    private static final String TOKEN = TestIssuer.shared().token("can-bo", "REVIEWER@tinh-ha-tinh");
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
                "/api/units/x%0d%0aX-Evil:%201",
                "/%6fperations/rebuilds",
                "/%61pi/units",
                "/api/units/%78",
                "/api/units/..%252f..%252foperations",
                "/sign-in/../operations/sessions/ended",
                "/sign-in/..%2foperations",
                "/oauth2/%2e%2e/actuator/env",
                "/account;/../actuator"
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0\r\nContent-Length: 44",
                "Content-Length: 0, 44",
                "Content-Length: +44",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: cow",
                "Content-Length: 44\r\nTransfer-Encoding: chunked",
                " Transfer-Encoding: chunked"
            })
    void neverReadsABodyAsARequest(String length) throws IOException {
        String hidden = "GET /operations/hidden HTTP/1.1\r\nHost: h\r\n\r\n";
        conversation("POST /api/units HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + TOKEN + "\r\n" + length
                + "\r\n\r\n0\r\n\r\n" + hidden);
        assertThat(SERVICE.received()).noneMatch(received -> received.uri().startsWith("/operations"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET http://127.0.0.1:8081/operations/rebuilds HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET //127.0.0.1:8081/operations/rebuilds HTTP/1.1\r\nHost: h\r\n\r\n",
                "CONNECT 127.0.0.1:8081 HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /operations/rebuilds HTTP/1.1\r\nHost: 127.0.0.1:8081\r\nX-Original-URL: /operations\r\n\r\n",
                "GET /OPERATIONS/rebuilds HTTP/1.1\r\nHost: h\r\n\r\n"
            })
    void isNoProxyToWhatIsInside(String request) throws IOException {
        int before = SERVICE.received().size();
        assertThat(conversation(request)).startsWith("HTTP/1.1 4");
        assertThat(SERVICE.received()).hasSize(before);
    }

    @Test
    void refusesTwoAuthorizations() throws IOException {
        String one = "Authorization: Bearer " + TOKEN + "\r\n";
        assertThat(conversation("GET /api/units HTTP/1.1\r\nHost: h\r\n" + one + one + "\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a\u007fb"})
    void refusesAHeaderWithWhatALogWouldObey(String value) throws IOException {
        assertThat(conversation("GET /api/units HTTP/1.1\r\nHost: h\r\nIf-Match: " + value
                        + "\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void doesNotLetOneRequestBeTakenForTwo() throws IOException {
        String hidden = "GET /operations/rebuilds HTTP/1.1\r\nHost: h\r\n\r\n";
        conversation("POST /api/units HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + TOKEN + "\r\nContent-Length: "
                + hidden.length() + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden);
        assertThat(SERVICE.received()).noneMatch(received -> received.uri().startsWith("/operations"));
    }

    private static String statusOf(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            BrokenService.write(socket, request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readNBytes(64), StandardCharsets.ISO_8859_1);
        }
    }

    /** All that is answered until the connection is closed or nothing more comes. */
    private static String conversation(String request) throws IOException {
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(1000);
            BrokenService.write(socket, request);
            socket.getInputStream().transferTo(answered);
        } catch (SocketTimeoutException silent) {
            // The gateway keeps the connection open for a next request, or waits for the rest of this one.
        }
        return answered.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/units/", "/api/units?search=", "/"})
    void saysHowLongAnAddressMayBe(String address) {
        HttpResponse<String> answer = gateway.get(address + "a".repeat(4_000), "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("urn:hopluu:problem:address-too-long", "4000 characters");
    }
}
