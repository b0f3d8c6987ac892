package vn.hopluu.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class OtherOriginsTests {

    private static final String LISTED = "https://portal.example.vn";
    private static final StubService SERVICE = StubService.answering("{}");

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with(
                "hopluu.org-url=" + SERVICE.url(),
                "hopluu.report-url=" + BrokenService.nobody(),
                "hopluu.allowed-origins=" + LISTED);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/units", "/api/reports/r/draft", "/oauth2/token", "/oauth2/jwks"})
    void answersTheQuestionOfAListedOriginBeforeItAsksForAToken(String path) throws IOException {
        assertThat(preflight(path, LISTED))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: " + LISTED, "authorization", "PUT")
                .doesNotContain("Access-Control-Allow-Credentials");
    }

    @Test
    void letsAListedOriginReadTheAnswer() {
        var headers = gateway.get("/api/units", "Origin", LISTED).headers();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue(LISTED);
        assertThat(headers.firstValue("Access-Control-Expose-Headers").orElseThrow())
                .contains("ETag", "Retry-After");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/api/forms, 503", "/api/units/%2e%2e/x, 400", "/api/unknown, 404"})
    void letsAListedOriginReadARefusalToo(String path, int status) {
        HttpResponse<String> refusal = gateway.get(path, "Origin", LISTED);
        assertThat(refusal.statusCode()).isEqualTo(status);
        assertThat(refusal.headers().firstValue("Access-Control-Allow-Origin")).hasValue(LISTED);
    }

    @ParameterizedTest
    @CsvSource({
        "null, /api/units",
        "https://portal.example.vn.evil.example, /api/units",
        "https://evil-portal.example.vn, /api/units",
        "https://sub.portal.example.vn, /api/units",
        "http://portal.example.vn, /api/units",
        "https://portal.example.vn:8443, /api/units",
        "https://PORTAL.example.vn, /api/units",
        "https://portal.example.vn, /sign-in",
        "https://portal.example.vn, /account"
    })
    void givesNoOtherOriginAnyHeader(String origin, String path) throws IOException {
        assertThat(preflight(path, origin)).doesNotContainIgnoringCase("Access-Control-");
        assertThat(gateway.get(path, "Origin", origin).headers().map().keySet())
                .noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "https://*.example.vn", "https://portal.example.vn/", "portal.example.vn"})
    void takesNothingAsAnOriginThatNamesNone(String setting) {
        assertThatThrownBy(() -> RunningGateway.with("hopluu.allowed-origins=" + setting))
                .hasStackTraceContaining("hopluu.allowed-origins");
    }

    private static String preflight(String path, String origin) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            BrokenService.write(
                    socket,
                    "OPTIONS " + path + " HTTP/1.1\r\nHost: h\r\nOrigin: " + origin
                            + "\r\nAccess-Control-Request-Method: PUT"
                            + "\r\nAccess-Control-Request-Headers: authorization,content-type"
                            + "\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replaceAll("(?i)access-control-allow-origin", "Access-Control-Allow-Origin");
        }
    }
}
