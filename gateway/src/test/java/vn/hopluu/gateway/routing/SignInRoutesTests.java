package vn.hopluu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class SignInRoutesTests {

    private static final StubService ORG = StubService.handling(exchange -> {
        exchange.getResponseHeaders().set("Set-Cookie", "__Host-session=1; HttpOnly; Secure; SameSite=Lax; Path=/");
        if (exchange.getRequestURI().getPath().equals("/sign-in")) {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'nonce-1'");
        }
        if (exchange.getRequestURI().getPath().equals("/oauth2/authorize")) {
            String internal = "http://" + exchange.getRequestHeaders().getFirst("Host");
            exchange.getResponseHeaders().set("Location", internal + "/sign-in?continue");
            StubService.answer(exchange, 302, "{}");
        } else {
            StubService.answer(exchange, 200, "{}");
        }
    });
    private static final StubService OTHER = StubService.answering("{}");

    private static RunningGateway gateway;
    private static RunningGateway api;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with(
                "hopluu.org-url=" + ORG.url(),
                "hopluu.report-url=" + OTHER.url(),
                "hopluu.aggregation-url=" + OTHER.url(),
                "hopluu.public-address=https://hopluu.example.vn/",
                "hopluu.tokens.issuer=https://hopluu.example.vn");
        api = RunningGateway.with(
                "hopluu.org-url=" + ORG.url(),
                "hopluu.report-url=" + OTHER.url(),
                "hopluu.aggregation-url=" + OTHER.url());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        api.close();
        ORG.close();
        OTHER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/jwks",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server",
                "/userinfo",
                "/connect/logout",
                "/sign-in",
                "/sign-in/second-factor",
                "/sign-in/invitations/abc_-1",
                "/account",
                "/account/sessions",
                "/sign-out"
            })
    void leadsToThePagesAndTheIssuerWithoutAToken(String path) {
        HttpResponse<String> answer =
                gateway.getWithoutToken(path, "Accept", "text/html", "Cookie", "__Host-session=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ORG.passedOn().getLast().uri()).isEqualTo(path);
        assertThat(ORG.passedOn().getLast().headers().get("Cookie")).containsExactly("__Host-session=1");
        assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/other",
                "/oauth2more",
                "/sign-out/x",
                "/operations/sessions/ended",
                "/actuator/env",
                "/login",
                "/error"
            })
    void leadsToNothingElse(String path) {
        int before = ORG.passedOn().size();
        assertThat(gateway.getWithoutToken(path, "Accept", "application/json").statusCode())
                .isEqualTo(404);
        assertThat(ORG.passedOn()).hasSize(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/units", "/api/me", "/api/reports/r", "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh"})
    void givesNoCookieToTheApiAndTakesNoneFromIt(String path) {
        HttpResponse<String> answer = api.get(path, "Cookie", "__Host-session=1");
        StubService service = path.contains("reports") || path.contains("totals") ? OTHER : ORG;
        assertThat(service.passedOn().getLast().headers()).doesNotContainKey("Cookie");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void keepsAnInternalAddressOutOfARedirect() {
        HttpResponse<String> answer = gateway.getWithoutToken("/oauth2/authorize?client_id=portal");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in?continue");
    }

    @Test
    void tellsTheIssuerAtWhichAddressItIsSeen() {
        gateway.getWithoutToken("/sign-in", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "http");
        var headers = ORG.passedOn().getLast().headers();
        assertThat(headers.get("X-Forwarded-Host")).containsExactly("hopluu.example.vn");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(headers.get("X-Forwarded-Port")).containsExactly("443");
    }

    @Test
    void passesAFormOnAsItIs() {
        gateway.send(
                "/sign-in",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("email=a&password=b")));
        assertThat(ORG.passedOn().getLast().bodySize()).isEqualTo(18);
    }

    @Test
    void leavesThePolicyOfAPageAloneAndAddsWhatIsMissing() {
        HttpHeaders page = gateway.getWithoutToken("/sign-in").headers();
        assertThat(page.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'nonce-1'");
        assertThat(page.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(page.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000; includeSubDomains");
        assertThat(gateway.getWithoutToken("/account").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'; style-src 'self'"));
    }
}
