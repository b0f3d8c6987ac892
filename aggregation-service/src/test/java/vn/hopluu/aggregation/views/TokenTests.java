package vn.hopluu.aggregation.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hopluu.aggregation.TestCaller;
import vn.hopluu.platform.TestIssuer;

/** Tokens that should not count, and what is said of them. */
@ViewsTest
class TokenTests {

    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final String ANYTHING = "ANALYST@*";
    /** With a token that counts, it is a unit that is not known. */
    private static final String PATH = "/api/series/FORM/LINE/nobody";

    private final Callers callers;

    @Autowired
    TokenTests(Callers callers) {
        this.callers = callers;
    }

    private static String claims() {
        return ISSUER.claims("mallory", "hop-luu", Instant.now().plusSeconds(300), ANYTHING);
    }

    @Test
    void aTokenOfTheIssuerCounts() throws Exception {
        assertThat(callers.with(ISSUER.sign(claims())).get(PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenOfAnotherIssuerDoesNotWhateverItSays() throws Exception {
        refuses(TestIssuer.another().token("mallory", ANYTHING));
        refuses(TestIssuer.another().sign(claims()));
        refuses(ISSUER.sign(claims().replace(ISSUER.uri(), "http://127.0.0.1:1")));
        refuses(ISSUER.sign(claims().replace("\"iss\"", "\"was\"")));
    }

    @Test
    void timeAndAudienceMatter() throws Exception {
        refuses(ISSUER.sign(ISSUER.claims("mallory", "hop-luu", Instant.now().minusSeconds(60), ANYTHING)));
        refuses(ISSUER.sign(ISSUER.claims("mallory", "elsewhere", Instant.now().plusSeconds(300), ANYTHING)));
        refuses(ISSUER.sign(claims().replace("\"exp\"", "\"until\"")));
        refuses(ISSUER.sign(claims().replace("\"aud\"", "\"for\"")));
        refuses(ISSUER.sign(claims().replaceFirst(
                        "\\{", "{\"nbf\":" + Instant.now().plusSeconds(60).getEpochSecond() + ',')));
    }

    @Test
    void aTokenOfNobodyDoesNotCount() throws Exception {
        refuses(ISSUER.sign(claims().replace("\"sub\"", "\"was\"")));
        refuses(ISSUER.sign(claims().replace("\"mallory\"", "\" \"")));
    }

    @Test
    void aTokenWithoutSignatureIsNone() throws Exception {
        refuses(encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + '.' + encoded(claims()) + '.');
        refuses(encoded("{\"alg\":\"none\"}") + '.' + encoded(claims()) + '.');
        String signed = ISSUER.sign(claims());
        refuses(signed.substring(0, signed.lastIndexOf('.') + 1));
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsNone() throws Exception {
        String[] parts = ISSUER.sign(claims()).split("\\.");

        refuses(parts[0] + '.' + encoded(claims().replace("ANALYST", "ADMINISTRATOR")) + '.' + parts[2]);
    }

    /** What everybody may know cannot be a secret to sign with. */
    @Test
    void thePublicKeyIsNoSecret() throws Exception {
        var key = JWKSet.load(URI.create(ISSUER.uri() + "/keys").toURL())
                .getKeys()
                .getFirst();
        byte[] known = key.toRSAKey().toRSAPublicKey().getEncoded();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        var forged = new SignedJWT(header, JWTClaimsSet.parse(claims()));
        forged.sign(new MACSigner(known));

        refuses(forged.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x.y.z", "....", "e30.e30.e30", "%00", "a b", "\"", "Bearer"})
    void whatIsNoTokenAtAllIsRefusedLikeOne(String token) throws Exception {
        refuses(token);
    }

    /** Nobody learns from the answer what to try next. */
    private void refuses(String token) throws Exception {
        HttpResponse<String> answer = callers.with(token).get(PATH, "Accept-Language", "en", "X-Correlation-Id", "abc");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).isEqualTo("""
                        {"detail":"This needs an access token that is still good, in the header Authorization. \
                        Sign in again, or fetch a new token.","instance":"/api/series/FORM/LINE/nobody","status":401,\
                        "title":"Sign-in needed","type":"urn:hopluu:problem:unauthenticated","correlationId":"abc"}""");
    }

    @Test
    void whoBringsNoneIsAskedForOne() throws Exception {
        HttpResponse<String> answer = callers.with(null).get(PATH);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).contains("vi");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("Cần đăng nhập");
        assertThat(callers.with(null).get("/api/nothing").statusCode()).isEqualTo(401);
        assertThat(callers.with(null).get("/").statusCode()).isEqualTo(401);
        assertThat(callers.with(null).post("/api/totals/touched", "{").statusCode())
                .isEqualTo(401);
        assertThat(callers.get("/actuator/prometheus").body())
                .containsPattern("hopluu_refusals_total\\{reason=\"unauthenticated\"} [1-9]");
    }

    @Test
    void aTokenInTheAddressOrInAnotherSchemeIsNone() throws Exception {
        String token = TestCaller.MAY_EVERYTHING;

        assertThat(callers.with(null).get(PATH + "?access_token=" + token).statusCode())
                .isEqualTo(401);
        assertThat(callers.with(null)
                        .get(PATH, "Authorization", "Basic " + encoded("test:" + token))
                        .statusCode())
                .isEqualTo(401);
        assertThat(callers.get(PATH + "?access_token=x").statusCode()).isEqualTo(404);
    }

    @Test
    void operatorsNeedNoneToSeeHowTheServiceIs() throws Exception {
        assertThat(callers.with(null).get("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
        assertThat(callers.with(null).get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(callers.with(null).get("/v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(callers.with(null).get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/series/FORM;x=y/LINE/nobody",
                "/api//series/FORM/LINE/nobody",
                "/api/./series/FORM/LINE/nobody",
                "/api/totals/%2e%2e/LINE/nobody"
            })
    void addressesThatHideSomethingAreRefused(String path) throws Exception {
        HttpResponse<String> answer = callers.get(path, "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("urn:hopluu:problem:malformed-request")
                .doesNotContain("exception", "trace");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
