package vn.hopluu.org.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.hopluu.org.OnPlatform;
import vn.hopluu.org.Tokens;
import vn.hopluu.platform.TestIssuer;

/** Who gets in, and how far, tried as an attacker would. */
@OnPlatform
@TestPropertySource(properties = "hopluu.dataset=ha-tinh")
class AccessTests {

    private static final TestIssuer ISSUER = TestIssuer.shared();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void awaitUnits() {
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        get("/api/units/tinh-ha-tinh", Tokens.ADMINISTRATOR).statusCode() == 200);
    }

    @Test
    void hasARuleForEveryOperationAndNoOther() {
        Set<String> operations = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
                .collect(toSet());

        assertThat(Rules.OPERATIONS.keySet()).isEqualTo(operations);
    }

    @Test
    void letsNobodyInWithoutAToken() throws Exception {
        HttpResponse<String> answer = client.send(request("/api/units").build(), BodyHandlers.ofString());

        assertUnauthenticated(answer);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void letsNobodyInWhoseTokenIsNotGood() throws Exception {
        Instant later = Instant.now().plusSeconds(300);
        String good = ISSUER.token("somebody", "ANALYST@*");
        for (String bad : new String[] {
            TestIssuer.another().token("somebody", "ANALYST@*"),
            TestIssuer.another().sign(ISSUER.claims("somebody", "hop-luu", later, "ANALYST@*")),
            ISSUER.sign(ISSUER.claims("somebody", "another-system", later, "ANALYST@*")),
            ISSUER.sign(ISSUER.claims("somebody", "hop-luu", Instant.now().minusSeconds(60), "ANALYST@*")),
            ISSUER.sign("{\"iss\":\"" + ISSUER.uri()
                    + "\",\"aud\":[\"hop-luu\"],\"sub\":\"x\",\"rights\":[\"ANALYST@*\"]}"),
            ISSUER.sign(ISSUER.claims("somebody", "hop-luu", later, "ANALYST@*").replace("\"sub\":\"somebody\",", "")),
            ISSUER.sign(ISSUER.claims("", "hop-luu", later, "ANALYST@*")),
            unsigned(ISSUER.claims("somebody", "hop-luu", later, "ANALYST@*")),
            good.substring(0, good.lastIndexOf('.') + 1),
            good.substring(0, good.length() - 8) + "AAAAAAAA",
            "not-a-token"
        }) {
            HttpResponse<String> answer = get("/api/units", "Bearer " + bad);
            assertUnauthenticated(answer);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void takesATokenFromTheHeaderOnly() throws Exception {
        String token = ISSUER.token("somebody", "ANALYST@*");

        assertUnauthenticated(
                client.send(request("/api/units?access_token=" + token).build(), BodyHandlers.ofString()));
        assertUnauthenticated(client.send(
                request("/api/units").header("Cookie", "access_token=" + token).build(), BodyHandlers.ofString()));
    }

    @Test
    void allowsNothingWithoutARightButToKnowWhoOneIs() throws Exception {
        assertThat(get("/api/me", Tokens.bearer()).statusCode()).isEqualTo(200);
        assertForbidden(get("/api/units", Tokens.bearer()));
        assertForbidden(get("/api/units/xa-dan-hai", Tokens.bearer("KING@*")));
        assertForbidden(get("/api/accounts", Tokens.bearer("REVIEWER@*")));
    }

    @Test
    void showsUnitsToWhoeverHoldsAnyRight() throws Exception {
        assertThat(get("/api/units/xa-dan-hai", Tokens.bearer("PREPARER@so-noi-vu"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/exports/acts", Tokens.bearer("PREPARER@so-noi-vu")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhichRoleIsNeededAndWhere() throws Exception {
        String act = act("{\"change\":\"rename\",\"unit\":\"xa-dan-hai\",\"name\":\"X\"}");

        assertThat(preview(act, Tokens.bearer("ADMINISTRATOR@xa-co-dam-2025")).body())
                .contains("urn:hopluu:problem:forbidden", "the role ADMINISTRATOR at xa-dan-hai");
    }

    @Test
    void letsAdministratorsChangeWhatLiesWithinTheirReach() throws Exception {
        String rename = act("{\"change\":\"rename\",\"unit\":\"xa-dan-hai\",\"name\":\"X\"}");
        String outside = act("{\"change\":\"move\",\"unit\":\"xa-dan-hai\",\"parent\":\"so-noi-vu\"}");
        String found = act("""
                {"change":"create","unit":"xa-x","as":{"name":"X","kind":"COMMUNE","parent":"tinh-ha-tinh"}}""");
        String province = act("""
                {"change":"create","unit":"tinh-x","as":{"name":"X","kind":"PROVINCE","parent":null}}""");
        String ofProvince = Tokens.bearer("ADMINISTRATOR@tinh-ha-tinh");
        String ofCommune = Tokens.bearer("ADMINISTRATOR@xa-dan-hai");

        assertThat(preview(rename, ofProvince).statusCode()).isEqualTo(200);
        assertThat(preview(rename, ofCommune).statusCode()).isEqualTo(200);
        assertThat(preview(found, ofProvince).statusCode()).isEqualTo(200);
        assertForbidden(preview(outside, ofCommune));
        assertForbidden(preview(found, ofCommune));
        assertForbidden(preview(province, ofProvince));
        assertForbidden(preview(rename, Tokens.bearer("REVIEWER@tinh-ha-tinh")));
        assertThat(preview(province, Tokens.ADMINISTRATOR).statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyEnterOrWithdrawOutOfReach() throws Exception {
        String act = act("{\"change\":\"rename\",\"unit\":\"xa-dan-hai\",\"name\":\"X\"}");
        String elsewhere = Tokens.bearer("ADMINISTRATOR@xa-co-dam-2025");

        assertForbidden(send(request("/api/restructurings/mine").PUT(BodyPublishers.ofString(act)), elsewhere));
        assertForbidden(send(request("/api/restructurings/nq-1665-2025").DELETE(), elsewhere));
        assertForbidden(send(
                request("/api/imports/acts?dryRun=true")
                        .POST(BodyPublishers.ofString(
                                "{\"acts\":[" + act.replace("{\"eff", "{\"act\":\"m\",\"eff") + "]}")),
                elsewhere));
        assertForbidden(send(
                request("/api/imports/units?dryRun=true").POST(BodyPublishers.ofString("{\"units\":[]}")),
                Tokens.bearer("ADMINISTRATOR@tinh-ha-tinh")));
        assertThat(get("/api/restructurings/mine", Tokens.ADMINISTRATOR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void explainsThatAnAddressIsNone() throws Exception {
        HttpResponse<String> answer = get("/api/units;a=b/xa-dan-hai", Tokens.ADMINISTRATOR);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:hopluu:problem:malformed-request");
    }

    @Test
    void leavesWhatIsForOperatorsOpenInside() throws Exception {
        assertThat(client.send(request("/operations/sessions/ended").build(), BodyHandlers.ofString())
                        .body())
                .contains("\"ended\":[", "\"next\":");
        assertThat(client.send(request("/actuator/health/liveness").build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private static String act(String change) {
        return "{\"effective\":\"2026-10-01\",\"legalBasis\":\"1/NQ\",\"title\":\"Thử\",\"changes\":[" + change + "]}";
    }

    private static String unsigned(String claims) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".";
    }

    private static void assertUnauthenticated(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:hopluu:problem:unauthenticated");
    }

    private static void assertForbidden(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:hopluu:problem:forbidden").doesNotContain("{0}");
    }

    private HttpResponse<String> preview(String act, String token) throws Exception {
        return send(request("/api/restructurings/previews").POST(BodyPublishers.ofString(act)), token);
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(path), token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        return client.send(request.header("Authorization", token).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
    }
}
