package vn.hopluu.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.gateway.RunningGateway;
import vn.hopluu.gateway.StubService;

class AnotherIssuerTests {

    private static final StubService ORG = StubService.answering("{}");

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.with(
                "hopluu.org-url=" + ORG.url(),
                "hopluu.report-url=" + ORG.url(),
                "hopluu.aggregation-url=" + ORG.url(),
                "hopluu.public-address=https://hopluu.example.vn",
                "hopluu.tokens.issuer=https://sso.example.vn/realms/tinh");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        ORG.close();
    }

    @Test
    void leadsThePortalToTheIssuer() {
        HttpResponse<String> answer = gateway.getWithoutToken("/.well-known/openid-configuration");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("https://sso.example.vn/realms/tinh/.well-known/openid-configuration");
    }

    @Test
    void letsThePortalAskTheIssuerForTokens() {
        assertThat(gateway.getWithoutToken("/", "Accept", "text/html")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("connect-src 'self' https://sso.example.vn/;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/token", "/sign-in", "/account", "/connect/logout"})
    void hasNoPagesToSignInOfItsOwn(String path) {
        assertThat(gateway.getWithoutToken(path, "Accept", "text/html").statusCode())
                .isEqualTo(404);
        assertThat(ORG.received()).noneMatch(request -> request.uri().equals(path));
    }
}
