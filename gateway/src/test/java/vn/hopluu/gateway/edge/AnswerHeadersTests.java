package vn.hopluu.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class AnswerHeadersTests {

    private static final String LONG = "{\"items\":\"" + "x".repeat(5000) + "\"}";
    private static final StubService ORG = StubService.handling(exchange -> {
        exchange.getResponseHeaders().set("Server", "internals/1.2");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src *");
        boolean tagged = exchange.getRequestURI().getPath().endsWith("/tagged");
        if (tagged) {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        }
        if (tagged && exchange.getRequestHeaders().containsKey("If-None-Match")) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            StubService.answer(exchange, 200, LONG);
        }
    });

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with("hopluu.org-url=" + ORG.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ORG.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/docs", "/api/units", "/api/unknown", "/api/reports"})
    void securesEveryAnswer(String path) {
        HttpHeaders headers = gateway.get(path).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'")
                .doesNotContain("script-src 'unsafe-inline'");
    }

    @Test
    void letsAnApiAnswerShownAsAPageLoadNothing() {
        assertThat(gateway.get("/api/units").headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'; sandbox");
    }

    @Test
    void keepsDataOutOfCachesUnlessTheServiceCanTellThatItIsTheSame() {
        assertThat(gateway.get("/api/units").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(gateway.get("/api/units/tagged").headers().allValues("Cache-Control"))
                .containsExactly("private, no-cache");
        HttpResponse<String> same = gateway.get("/api/units/tagged", "If-None-Match", "\"1\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @Test
    void asksNoBrowserForEncryptionThatItDoesNotOffer() {
        assertThat(gateway.get("/api/units").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void doesNotSayWhatTheServicesAreMadeOf() {
        assertThat(gateway.get("/api/units").headers().firstValue("Server")).isEmpty();
    }

    @Test
    void compressesJsonForThoseWhoTakeIt() throws IOException {
        HttpResponse<byte[]> response = gateway.send(
                "/api/units", request -> request.header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())))
                .hasContent(LONG);
        assertThat(gateway.get("/api/units").body()).isEqualTo(LONG);
    }
}
