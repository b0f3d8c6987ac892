package vn.hopluu.platform;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An issuer of access tokens for tests of one service: it answers discovery and key requests on a free port and signs whatever
 * a test wants signed. Tests of the whole system use org-service, which is the real one.
 */
public final class TestIssuer {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair keys;
    private final String key = UUID.randomUUID().toString();
    private final HttpServer server;

    private TestIssuer() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        answer("/.well-known/openid-configuration", discovery());
        answer("/keys", keySet());
        server.start();
    }

    /** The one of this test run. */
    public static TestIssuer shared() {
        return Shared.ISSUER;
    }

    /** Another one, whose tokens nobody should take. */
    public static TestIssuer another() {
        return new TestIssuer();
    }

    /** What {@code HOPLUU_ISSUER} is to be. */
    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token as org-service issues it, good for an hour. @param rights such as {@code REVIEWER@tinh-ha-tinh} */
    public String token(String subject, String... rights) {
        return sign(claims(subject, "hop-luu", Instant.now().plusSeconds(3600), rights));
    }

    /** The claims of such a token as JSON. */
    public String claims(String subject, String audience, Instant expires, String... rights) {
        var list = Arrays.stream(rights).map(right -> '"' + right + '"').collect(Collectors.joining(","));
        return """
                {"iss":"%s","sub":"%s","aud":["%s"],"iat":%d,"exp":%d,"jti":"%s","sid":"session-of-%s","client_id":"test","rights":[%s]}""".formatted(
                        uri(),
                        subject,
                        audience,
                        Instant.now().minusSeconds(1).getEpochSecond(),
                        expires.getEpochSecond(),
                        UUID.randomUUID(),
                        subject,
                        list);
    }

    /** A signed token with exactly these claims. @param claims a JSON object */
    public String sign(String claims) {
        String signed =
                encoded("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"" + key + "\"}") + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(uri());
    }

    private String keySet() {
        var rsa = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(key, number(rsa.getModulus()), number(rsa.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static final class Shared {
        private static final TestIssuer ISSUER = new TestIssuer();
    }
}
