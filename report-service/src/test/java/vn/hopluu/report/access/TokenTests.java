package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hopluu.platform.TestIssuer;
import vn.hopluu.report.Api;
import vn.hopluu.report.Running;

/** Tokens that somebody would like to be taken for good. */
@Running
class TokenTests {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String RIGHT = "ANALYST@tinh-ha-tinh";

    private final Api api;

    TokenTests(@LocalServerPort int port) {
        api = new Api(port, "");
    }

    @Test
    void takesOneOfTheIssuer() {
        assertThat(api.as("somebody", RIGHT).get("/api/forms").status()).isEqualTo(200);
    }

    @Test
    void refusesATokenThatHasExpired() {
        refuses(ISSUER.sign(ISSUER.claims("somebody", "hop-luu", Instant.now().minusSeconds(60), RIGHT)));
    }

    @Test
    void forgivesClocksThatDifferByAFewSeconds() {
        String token =
                ISSUER.sign(ISSUER.claims("somebody", "hop-luu", Instant.now().minusSeconds(5), RIGHT)
                        .replaceFirst("\"iat\":\\d+", "\"iat\":1"));
        assertThat(api.bringing(token).get("/api/forms").status()).isEqualTo(200);
    }

    @Test
    void refusesATokenThatIsNotGoodYet() {
        long later = Instant.now().plusSeconds(120).getEpochSecond();
        refuses(ISSUER.sign(claims().replaceFirst("\\{", "{\"nbf\":" + later + ",")));
    }

    @Test
    void refusesATokenForSomebodyElse() {
        refuses(ISSUER.sign(
                ISSUER.claims("somebody", "another-system", Instant.now().plusSeconds(60), RIGHT)));
    }

    @Test
    void refusesATokenWithoutAnEndOrASubject() {
        refuses(ISSUER.sign(claims().replaceFirst("\"exp\":\\d+,", "")));
        refuses(ISSUER.sign(claims().replace("\"sub\":\"somebody\",", "")));
        refuses(ISSUER.sign(claims().replace("\"sub\":\"somebody\"", "\"sub\":\" \"")));
    }

    @Test
    void refusesATokenOfAnotherIssuerAndOneThatClaimsToBeOurs() {
        TestIssuer another = TestIssuer.another();
        refuses(another.token("somebody", RIGHT));
        refuses(another.sign(claims()));
        refuses(ISSUER.sign(another.claims("somebody", "hop-luu", Instant.now().plusSeconds(60), RIGHT)));
    }

    @Test
    void refusesATokenThatNobodySigned() {
        String signed = ISSUER.sign(claims());
        String payload = signed.split("\\.")[1];
        refuses(encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + payload + ".");
        refuses(encoded("{\"alg\":\"None\",\"typ\":\"at+jwt\"}") + "." + payload + "." + signed.split("\\.")[2]);
        refuses(signed.substring(0, signed.lastIndexOf('.') + 1));
        refuses(signed.substring(0, signed.lastIndexOf('.')));
    }

    @Test
    void refusesATokenThatWasChanged() {
        String[] parts = ISSUER.sign(claims()).split("\\.");
        String more = encoded(claims().replace(RIGHT, "ADMINISTRATOR@*"));
        refuses(parts[0] + "." + more + "." + parts[2]);
    }

    @Test
    void refusesATokenSignedWithThePublicKeyAsIfItWereASecret() throws Exception {
        String signed = ISSUER.sign(claims());
        String header = new String(Base64.getUrlDecoder().decode(signed.split("\\.")[0]), StandardCharsets.UTF_8);
        String forged = encoded(header.replace("RS256", "HS256")) + "." + signed.split("\\.")[1];
        refuses(forged + "." + hmac(forged, publicKey()));
        refuses(forged + "." + hmac(forged, pem(publicKey())));
    }

    @Test
    void looksForTheTokenInItsHeaderOnly() {
        String token = ISSUER.token("somebody", RIGHT);
        assertThat(api.get("/api/forms?access_token=" + token).status()).isEqualTo(401);
        assertThat(api.get("/api/forms", "Cookie", "access_token=" + token).status())
                .isEqualTo(401);
        assertThat(api.get("/api/forms", "Authorization", "Basic " + token).status())
                .isEqualTo(401);
        assertThat(api.post(
                                "/api/forms/TT-CCHC/periods/2021-H1/closing",
                                "access_token=" + token,
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b.c", "....", "eyJhbGciOiJSUzI1NiJ9", "e30.e30.e30", "%00", "x y"})
    void refusesWhatIsNoToken(String token) {
        refuses(token);
    }

    private void refuses(String token) {
        Api.Answer answer = api.bringing(token).get("/api/forms");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(401);
        assertThat(answer.text("/type")).isEqualTo("urn:hopluu:problem:unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    private static String claims() {
        return ISSUER.claims("somebody", "hop-luu", Instant.now().plusSeconds(60), RIGHT);
    }

    private static byte[] publicKey() throws Exception {
        return JWKSet.load(URI.create(ISSUER.uri() + "/keys").toURL())
                .getKeys()
                .getFirst()
                .toRSAKey()
                .toPublicKey()
                .getEncoded();
    }

    private static byte[] pem(byte[] key) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(key);
        return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String hmac(String text, byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
