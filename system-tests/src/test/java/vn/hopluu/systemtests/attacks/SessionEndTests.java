package vn.hopluu.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.systemtests.LiveSystem;
import vn.hopluu.systemtests.signin.Browser;
import vn.hopluu.systemtests.signin.Invited;
import vn.hopluu.systemtests.signin.PortalSignIn;

/** When a session ends, whoever still holds something of it holds nothing: neither tokens nor streams, within seconds. */
@TestInstance(Lifecycle.PER_CLASS)
class SessionEndTests {

    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final Scope SCOPE = new Scope("TT-CCHC", "2024-M06", "xa-cuong-gian", Structure.THEN);

    private final LiveSystem system = LiveSystem.withoutLimits();
    private final Http operator = system.gateway().http();
    private Invited person;
    private Browser browser;
    private PortalSignIn signIn;
    private PortalSignIn.Tokens tokens;
    private GatewayClient portal;

    @BeforeAll
    void openThePeriod() {
        system.openFor("huyen-nghi-xuan", SCOPE.period());
        await().until(() -> operator.get(SCOPE.path("")).succeeded());
    }

    @BeforeEach
    void signIn() {
        person = Invited.by(operator, system.address(), "PREPARER", "xa-cuong-gian");
        browser = new Browser(system.address());
        signIn = new PortalSignIn(browser);
        tokens = signIn.as(person.email(), person.password());
        portal = new GatewayClient(system.address(), tokens::access_token);
        assertThat(portal.http().get(SCOPE.path("")).status()).isEqualTo(200);
    }

    @AfterEach
    void leave() {
        portal.close();
        browser.close();
    }

    @Test
    void bySigningOut() {
        assertAllEndsAfter(() -> browser.submit(browser.open("/sign-out"), Map.of()));
    }

    @Test
    void byEndingOnesOwnSessionElsewhere() {
        var sid = portal.http().get("/api/me").json().path("session").asString();

        assertAllEndsAfter(() -> portal.http()
                .send("DELETE", "/api/sessions/" + sid, BodyPublishers.noBody(), Map.of())
                .successful());
    }

    @Test
    void byClosingTheAccount() {
        assertAllEndsAfter(() ->
                operator.send("POST", path("/closing"), Map.of(), Map.of()).successful());
        assertThat(browser.submit(signIn.begin(), Map.of("email", person.email(), "password", person.password()))
                        .isRedirect())
                .isFalse();
    }

    @Test
    void byAChangeOfRights() {
        var etag = operator.get(path("")).header("ETag").orElseThrow();
        var rights = Map.of("rights", List.of(Map.of("role", "PREPARER", "unit", "xa-xuan-hoi")));

        assertAllEndsAfter(() -> operator.send("PUT", path("/rights"), rights, Map.of("If-Match", etag))
                .successful());
    }

    @Test
    void byAnAdministratorWhoSignsThePersonOut() {
        assertAllEndsAfter(() -> operator.send("DELETE", path("/sessions"), BodyPublishers.noBody(), Map.of())
                .successful());
    }

    @Test
    void byANewPassword() {
        assertAllEndsAfter(() -> {
            var link = operator.send("POST", path("/invitations"), Map.of(), Map.of())
                    .successful()
                    .json()
                    .path("link");
            try (var elsewhere = new Browser(system.address())) {
                var page = elsewhere.open(URI.create(link.asString()).getPath());
                elsewhere.submit(page, Map.of("password", "quite-another-password-4711"));
            }
        });
    }

    private void assertAllEndsAfter(Runnable end) {
        try (var stream = portal.stream(SCOPE, null, event -> {})) {
            assertThat(stream.ended()).isFalse();

            end.run();

            await().atMost(SECONDS)
                    .until(() -> portal.http().get(SCOPE.path("")).status() == 401);
            await().atMost(SECONDS).until(stream::ended);
        }
        assertThat(signIn.renewal(tokens.refresh_token()).status()).isEqualTo(400);
        assertThat(signIn.begin().isRedirect()).isFalse();
    }

    private String path(String part) {
        return "/api/accounts/" + person.account() + part;
    }
}
