package vn.hopluu.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;
import vn.hopluu.platform.TestIssuer;

class TokenCheckTests {

    private static final TestIssuer ISSUER = TestIssuer.shared();
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
                "/api/units",
                "/api/accounts",
                "/api/me",
                "/api/reports/r",
                "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh/stream",
                "/api/unknown",
                "/api/docsmore"
            })
    void asksForATokenOnEveryPathOfTheApi(String path) {
        int before = SERVICE.received().size();
        HttpResponse<String> refused = gateway.getWithoutToken(path);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(RunningGateway.json(refused).path("type").asString())
                .isEqualTo("urn:hopluu:problem:unauthenticated");
        assertThat(SERVICE.received()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/docs", "/api/docs/page.js", "/api/openapi.json", "/api/status"})
    void asksForNoneWhereThereIsNothingToKeep(String path) {
        assertThat(gateway.getWithoutToken(path).statusCode()).isEqualTo(200);
    }

    @Test
    void passesTheTokenOnToTheService() {
        String token = "Bearer " + ISSUER.token("can-bo", "PREPARER@xa-co-dam-2025");
        assertThat(gateway.get("/api/units", "Authorization", token).statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.received().getLast().headers().get("Authorization")).containsExactly(token);
    }

    @Test
    void takesAReadTokenAgain() {
        String token = "Bearer " + ISSUER.token("can-bo", "PREPARER@xa-co-dam-2025");
        gateway.get("/api/units", "Authorization", token);
        assertThat(gateway.get("/api/units", "Authorization", token).statusCode())
                .isEqualTo(200);
    }

    static Stream<String> badTokens() {
        String good = ISSUER.token("can-bo", "REVIEWER@tinh-ha-tinh");
        Instant later = Instant.now().plusSeconds(300);
        return Stream.of(
                TestIssuer.another().token("can-bo", "REVIEWER@tinh-ha-tinh"),
                TestIssuer.another().sign(ISSUER.claims("can-bo", "hop-luu", later)),
                ISSUER.sign(TestIssuer.another().claims("can-bo", "hop-luu", later)),
                ISSUER.sign(ISSUER.claims("can-bo", "another-system", later)),
                ISSUER.sign(expiredSince(31)),
                ISSUER.sign(ISSUER.claims(" ", "hop-luu", later)),
                ISSUER.sign(ISSUER.claims("can-bo", "hop-luu", later).replace("\"exp\"", "\"ex\"")),
                ISSUER.sign(ISSUER.claims("can-bo", "hop-luu", later).replace("\"iat\"", "\"nbf\":9999999999,\"iat\"")),
                ISSUER.sign("{}"),
                ISSUER.sign("no claims"),
                Forged.unsigned(good),
                Forged.signedWithAPublicValue(good),
                Forged.withType(good, "logout+jwt"),
                Forged.nestedDeeply(),
                good.substring(0, good.length() - 8),
                good.substring(0, good.lastIndexOf('.') + 1),
                "a.b.c",
                "%00",
                "x".repeat(9000));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void takesNoTokenThatItsIssuerDidNotMakeForThisSystemAndTime(String token) {
        int before = SERVICE.received().size();
        HttpResponse<String> refused = gateway.get("/api/units", "Authorization", "Bearer " + token);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(refused.body()).doesNotContain("Exception", "127.0.0.1", "exp", "signature");
        assertThat(SERVICE.received()).hasSize(before);
    }

    @Test
    void allowsForClocksThatAreALittleApart() {
        String token = ISSUER.sign(expiredSince(10));
        assertThat(gateway.get("/api/units", "Authorization", "Bearer " + token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void readsATokenFromNowhereButTheHeader() {
        String token = ISSUER.token("can-bo", "REVIEWER@tinh-ha-tinh");
        assertThat(gateway.getWithoutToken("/api/units?access_token=" + token).statusCode())
                .isEqualTo(401);
        assertThat(gateway.getWithoutToken("/api/units", "Cookie", "access_token=" + token)
                        .statusCode())
                .isEqualTo(401);
        assertThat(gateway.getWithoutToken("/api/units", "Authorization", "Basic " + token)
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> form = gateway.send(
                "/api/units",
                request -> request.setHeader("Authorization", "Basic x")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("access_token=" + token)));
        assertThat(form.statusCode()).isEqualTo(401);
    }

    @Test
    void saysItInTheCallersLanguage() {
        assertThat(gateway.getWithoutToken("/api/units").body()).contains("Chưa đăng nhập");
        assertThat(gateway.getWithoutToken("/api/units", "Accept-Language", "en")
                        .body())
                .contains("Not signed in");
    }

    private static String expiredSince(int seconds) {
        return ISSUER.claims("can-bo", "hop-luu", Instant.now().minusSeconds(seconds))
                .replaceAll("\"iat\":[0-9]+", "\"iat\":1");
    }
}
