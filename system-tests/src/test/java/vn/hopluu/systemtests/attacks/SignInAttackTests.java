package vn.hopluu.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.systemtests.LiveSystem;
import vn.hopluu.systemtests.signin.Browser;
import vn.hopluu.systemtests.signin.DemoPerson;
import vn.hopluu.systemtests.signin.Page;
import vn.hopluu.systemtests.signin.PortalSignIn;

/** The sign-in page and the issuer's endpoints, misused. */
@TestInstance(Lifecycle.PER_CLASS)
class SignInAttackTests {

    private final LiveSystem system = LiveSystem.withoutLimits();
    private final DemoPerson person = DemoPerson.withRole("REVIEWER");
    private final Map<String, String> right = Map.of("email", person.email(), "password", system.demoPassword());

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() {
        try (var browser = new Browser(system.address())) {
            new PortalSignIn(browser).begin();

            browser.post(system.address().resolve("/sign-in"), right);
            var forged = new HashMap<>(right);
            forged.put("_csrf", "of-my-own-making");
            browser.post(system.address().resolve("/sign-in"), forged);

            assertNotSignedIn(browser);
        }
    }

    @Test
    void theFormOfAnotherBrowserSignsNobodyIn() {
        try (var attacker = new Browser(system.address());
                var victim = new Browser(system.address())) {
            var page = new PortalSignIn(attacker).begin();
            new PortalSignIn(victim).begin();

            victim.submit(page, right);

            assertNotSignedIn(victim);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "/%2f%2fevil.example",
                "javascript:alert(1)",
                "/\t/evil.example"
            })
    void leadsNobodyToAnotherSite(String elsewhere) {
        for (var parameter : new String[] {"continue", "redirect", "redirect_uri", "next", "url", "returnTo"}) {
            try (var browser = new Browser(system.address())) {
                var address = "/sign-in?" + parameter + "=" + URLEncoder.encode(elsewhere, UTF_8);
                var form = browser.open(address);
                var fields = new HashMap<>(right);
                fields.put(parameter, elsewhere);

                assertStaysHere(browser.submitOnly(form, fields));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/signed-in",
                "%s.evil.example/signed-in",
                "%s@evil.example/signed-in",
                "%s/signed-in/../../evil",
                "%s/signed-in?next=https://evil.example",
                "%s/signed-in#x",
                "%s/signed-in/",
                "%s/SIGNED-IN",
                "//evil.example/signed-in",
                ""
            })
    void givesACodeToNoOtherAddress(String redirect) {
        try (var browser = new Browser(system.address())) {
            var signIn = new PortalSignIn(browser);
            signIn.as(person.email(), system.demoPassword());
            var request = new HashMap<>(signIn.request());
            request.put("redirect_uri", redirect.formatted(system.address()));

            var answer = browser.openForm("/oauth2/authorize", request);

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void givesNoCodeWithoutAChallenge() {
        try (var browser = new Browser(system.address())) {
            var signIn = new PortalSignIn(browser);
            signIn.as(person.email(), system.demoPassword());
            var request = new HashMap<>(signIn.request());
            request.remove("code_challenge");
            request.remove("code_challenge_method");

            assertNoCode(browser.openForm("/oauth2/authorize", request));
            request.put("code_challenge", "plain-and-simple-plain-and-simple-plain-and-simple");
            request.put("code_challenge_method", "plain");
            assertNoCode(browser.openForm("/oauth2/authorize", request));
        }
    }

    @Test
    void aCodeIsGoodOnceAndOnlyForWhoAskedForIt() {
        try (var browser = new Browser(system.address())) {
            var first = new PortalSignIn(browser);
            first.as(person.email(), system.demoPassword());
            var code = first.code(first.begin());

            assertRefused(new PortalSignIn(browser).redemption(code));
            var again = first.code(first.begin());
            assertThat(first.redemption(again).status()).isEqualTo(200);
            assertRefused(first.redemption(again));
        }
    }

    /** Who uses a token that was used stole it, or was robbed: neither goes on. */
    @Test
    void aRenewalTokenThatIsUsedTwiceEndsAllThatCameOfIt() {
        try (var browser = new Browser(system.address())) {
            var signIn = new PortalSignIn(browser);
            var first = signIn.as(person.email(), system.demoPassword());
            var second = signIn.refresh(first);
            assertThat(second.refresh_token()).isNotEqualTo(first.refresh_token());

            assertRefused(signIn.renewal(first.refresh_token()));
            assertRefused(signIn.renewal(second.refresh_token()));
        }
    }

    @Test
    void guessingIsSlowedDownAndTheOwnerStillGetsIn() {
        try (var owner = new Browser(system.address());
                var guesser = new Browser(system.address())) {
            var victim = DemoPerson.withRole("ANALYST");
            new PortalSignIn(owner).as(victim.email(), system.demoPassword());
            owner.submit(owner.open("/sign-out"), Map.of());

            await().until(() -> isHeldBack(guess(guesser, victim.email())));

            var signIn = new PortalSignIn(owner);
            assertThat(signIn.as(victim.email(), system.demoPassword()).access_token())
                    .isNotEmpty();
        }
    }

    @Test
    void tellsNobodyWhoHasAnAccount() {
        try (var browser = new Browser(system.address())) {
            var known = guess(browser, DemoPerson.withRole("APPROVER").email());
            var unknown = guess(browser, "nobody-at-all@example.invalid");

            assertThat(unknown.status()).isEqualTo(known.status());
            assertThat(told(unknown)).isEqualTo(told(known));
        }
    }

    private static String told(Page page) {
        return page.body().replaceAll("value=\"[^\"]*\"", "").replaceAll("nonce=\"[^\"]*\"", "");
    }

    private static Page guess(Browser browser, String email) {
        var page = browser.open("/sign-in");
        return browser.submit(page, Map.of("email", email, "password", "not-the-password-at-all"));
    }

    private static boolean isHeldBack(Page page) {
        return page.status() == 429;
    }

    private static void assertNotSignedIn(Browser browser) {
        var page = new PortalSignIn(browser).begin();
        assertThat(page.isRedirect()).isFalse();
        assertThat(page.body()).contains("password");
    }

    private void assertStaysHere(Page answer) {
        answer.headers()
                .firstValue("Location")
                .ifPresent(location -> assertThat(URI.create(location.replace("\\", "%5C")))
                        .satisfies(address -> assertThat(
                                        system.address().resolve(address).getAuthority())
                                .isEqualTo(system.address().getAuthority())));
        assertThat(answer.body()).doesNotContain("evil.example\" ");
    }

    private static void assertNoCode(Page answer) {
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
    }

    private static void assertRefused(Page answer) {
        assertThat(answer.status()).as(answer.body()).isIn(400, 401);
    }
}
