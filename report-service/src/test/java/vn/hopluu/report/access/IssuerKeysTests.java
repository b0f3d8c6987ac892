package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of an issuer that starts late, changes its keys and goes away. */
class IssuerKeysTests {

    private final AtomicInteger asked = new AtomicInteger();
    private final List<JWK> keys = new ArrayList<>();
    private HttpServer issuer = unstarted(0);

    @BeforeEach
    void haveAKey() throws JOSEException {
        keys.add(key("first"));
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void asksNobodyBeforeTheFirstTokenAndOnceForAllThatFollow() throws KeySourceException {
        issuer.start();
        JWKSource<SecurityContext> source = source("");
        assertThat(asked).hasValue(0);
        for (int token = 0; token < 50; token++) {
            assertThat(find(source, "first")).hasSize(1);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void findsThemAtTheAddressThatIsSet() throws KeySourceException {
        issuer.start();
        assertThat(find(source(address() + "/keys"), "first")).hasSize(1);
    }

    @Test
    void asksAnewForAKeyThatItDoesNotKnowButNotForEverySuchToken() throws Exception {
        issuer.start();
        JWKSource<SecurityContext> source = source("");
        find(source, "first");
        keys.add(key("second"));
        assertThat(find(source, "second")).hasSize(1);
        for (int forged = 0; forged < 50; forged++) {
            assertThat(find(source, "forged-" + forged)).isEmpty();
        }
        assertThat(asked).hasValueLessThanOrEqualTo(4);
    }

    @Test
    void stillTakesKnownKeysWhileTheIssuerIsAway() throws KeySourceException {
        issuer.start();
        JWKSource<SecurityContext> source = source("");
        find(source, "first");
        issuer.stop(0);
        assertThat(find(source, "unknown")).isEmpty();
        assertThat(find(source, "first")).hasSize(1);
    }

    @Test
    void saysOfNoKeyThatItDoesNotExistOnceTheIssuerHasBeenAwayForTooLong() throws KeySourceException {
        issuer.start();
        JWKSource<SecurityContext> source = IssuerKeys.of(settings(address(), ""), Duration.ZERO);
        find(source, "first");
        issuer.stop(0);
        for (int token = 0; token < 10; token++) {
            assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> find(source, "second"));
        }
    }

    @Test
    void findsNoneUntilTheIssuerIsThere() {
        JWKSource<SecurityContext> source = source("");
        int port = issuer.getAddress().getPort();
        issuer.start();
        issuer.stop(0);
        for (int token = 0; token < 10; token++) {
            assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> find(source, "first"));
        }
        issuer = unstarted(port);
        issuer.start();
        await().ignoreExceptions().until(() -> find(source, "first").size() == 1);
    }

    @Test
    void doesNotTakeADiscoveryDocumentOfAnotherIssuer() {
        issuer.start();
        JWKSource<SecurityContext> source =
                IssuerKeys.of(settings("http://localhost:" + issuer.getAddress().getPort(), ""));
        assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> find(source, "first"));
    }

    private static List<JWK> find(JWKSource<SecurityContext> source, String key) throws KeySourceException {
        return source.get(
                new JWKSelector(new JWKMatcher.Builder().keyID(key).build()), (@Nullable SecurityContext) null);
    }

    private JWKSource<SecurityContext> source(String keysAddress) {
        return IssuerKeys.of(settings(address(), keysAddress));
    }

    private static AccessSettings settings(String issuer, String keys) {
        return new AccessSettings(
                "http://own", issuer, keys, "hop-luu", new AccessSettings.Claim("rights", "", ""), List.of());
    }

    private String address() {
        return "http://127.0.0.1:" + issuer.getAddress().getPort();
    }

    private static JWK key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate().toPublicJWK();
    }

    private HttpServer unstarted(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            server.createContext(
                    "/.well-known/openid-configuration",
                    exchange ->
                            answer(exchange, "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(address())));
            server.createContext("/keys", exchange -> {
                asked.incrementAndGet();
                answer(exchange, new JWKSet(keys).toString());
            });
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
