package vn.hopluu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.hopluu.gateway.BrokenService;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;
import vn.hopluu.platform.TestIssuer;

@Timeout(60)
class IssuerKeysTests {

    private static final String OWN = "https://hopluu.example.vn";
    private static final TestIssuer ISSUER = TestIssuer.another();
    private static final String KEYS = keySet();

    private final AtomicBoolean away = new AtomicBoolean();

    @Test
    void takesItsOwnIssuersKeysFromOrgServiceAndNotFromItself() {
        try (StubService org = issuing();
                RunningGateway gateway = ownIssuer(org)) {
            assertThat(units(gateway, own()).statusCode()).isEqualTo(200);
            assertThat(units(gateway, own()).statusCode()).isEqualTo(200);
            assertThat(askedForKeys(org)).isEqualTo(1);
        }
    }

    @Test
    void takesTheKeysFromWhereItIsTold() {
        try (StubService org = StubService.answering("{}");
                RunningGateway gateway = RunningGateway.with(
                        "hopluu.org-url=" + org.url(),
                        "hopluu.tokens.issuer=" + OWN + "/elsewhere",
                        "hopluu.tokens.keys=" + ISSUER.uri() + "/keys")) {
            assertThat(units(gateway, tokenOf(OWN + "/elsewhere")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void doesNotAskAgainAndAgainForKeysThatAreMadeUp() {
        try (StubService org = issuing();
                RunningGateway gateway = ownIssuer(org)) {
            units(gateway, own());
            IntStream.range(0, 20)
                    .forEach(i -> assertThat(units(gateway, TestIssuer.another().token("can-bo"))
                                    .statusCode())
                            .isEqualTo(401));
            assertThat(askedForKeys(org)).isLessThan(10);
        }
    }

    @Test
    void saysThatTokensCannotBeCheckedWhileTheIssuerIsAway() {
        away.set(true);
        try (StubService org = issuing();
                RunningGateway gateway = ownIssuer(org)) {
            HttpResponse<String> refused = units(gateway, own());
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(refused.body()).contains("dịch vụ đăng nhập").doesNotContain("127.0.0.1");
        }
    }

    @Test
    void doesNotWaitLongForAnIssuerThatHangs() {
        try (BrokenService issuer = BrokenService.hanging();
                RunningGateway gateway = RunningGateway.with("hopluu.tokens.issuer=" + issuer.url())) {
            assertThat(units(gateway, own()).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void goesOnWithTheKeysItKnows() {
        try (StubService org = issuing();
                RunningGateway gateway = ownIssuer(org)) {
            units(gateway, own());
            away.set(true);
            assertThat(units(gateway, own()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void doesNotBelieveAnIssuerThatCallsItselfByAnotherName() {
        try (StubService other = StubService.answering(
                        "{\"issuer\":\"https://other.example\",\"jwks_uri\":\"" + ISSUER.uri() + "/keys\"}");
                RunningGateway gateway = RunningGateway.with("hopluu.tokens.issuer=" + other.url())) {
            assertThat(units(gateway, tokenOf(other.url())).statusCode()).isEqualTo(503);
        }
    }

    private StubService issuing() {
        return StubService.handling(exchange -> {
            boolean keys = exchange.getRequestURI().getPath().equals("/oauth2/jwks");
            StubService.answer(exchange, keys && away.get() ? 500 : 200, keys ? KEYS : "{}");
        });
    }

    private static RunningGateway ownIssuer(StubService org) {
        return RunningGateway.with(
                "hopluu.org-url=" + org.url(), "hopluu.public-address=" + OWN, "hopluu.tokens.issuer=");
    }

    private static HttpResponse<String> units(RunningGateway gateway, String token) {
        return gateway.get("/api/units", "Authorization", "Bearer " + token);
    }

    private static String own() {
        return tokenOf(OWN);
    }

    private static String tokenOf(String issuer) {
        return ISSUER.sign(ISSUER.claims("can-bo", "hop-luu", Instant.now().plusSeconds(300))
                .replace(ISSUER.uri(), issuer));
    }

    private static long askedForKeys(StubService org) {
        return org.received().stream()
                .filter(received -> received.uri().equals("/oauth2/jwks"))
                .count();
    }

    private static String keySet() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest keys =
                    HttpRequest.newBuilder(URI.create(ISSUER.uri() + "/keys")).build();
            return client.send(keys, BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
