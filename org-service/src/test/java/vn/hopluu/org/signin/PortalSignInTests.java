package vn.hopluu.org.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.issuer.AsIssuer;
import vn.hopluu.org.people.Invitations;
import vn.hopluu.org.people.Sessions;

/** The portal signs people in by code and PKCE, and keeps them signed in by refresh tokens that are good once. */
@AsIssuer
class PortalSignInTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Sessions sessions;

    private PortalUser person;

    @BeforeEach
    void invite() {
        person = PortalUser.invited(port, invitations);
    }

    @Test
    void givesAPersonsTokensAsTheContractSays() throws Exception {
        JsonNode tokens = person.tokens();
        JsonNode access = PortalUser.claims(tokens, "access_token");

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(Path.of("contracts/access-token/schema.json")))
                        .validate(access.toString(), InputFormat.JSON))
                .isEmpty();
        assertThat(access.get("sub").stringValue())
                .isEqualTo(person.account().id().value());
        assertThat(access.get("rights")).isEqualTo(JsonMapper.shared().readTree("[\"PREPARER@xa-co-dam-2025\"]"));
        assertThat(access.get("sid"))
                .isEqualTo(PortalUser.claims(tokens, "id_token").get("sid"));
        assertThat(PortalUser.claims(tokens, "id_token").get("nonce").stringValue())
                .isEqualTo("nonce of the portal");
    }

    @Test
    void tellsThePersonsName() {
        JsonNode tokens = person.tokens();
        String access = tokens.get("access_token").stringValue();

        JsonNode told = PortalUser.json(person.browser().get("/userinfo", "Authorization", "Bearer " + access));

        assertThat(told.get("name").stringValue()).isEqualTo(person.account().name());
        assertThat(PortalUser.claims(tokens, "id_token").get("name")).isEqualTo(told.get("name"));
    }

    @Test
    void asksForThePasswordOnceASession() {
        person.tokens();

        HttpResponse<String> again = person.authorize(Map.of("prompt", "none"));

        assertThat(Browser.location(again)).startsWith(PortalUser.REDIRECT + "?code=");
    }

    @Test
    void saysSilentlyThatNobodyIsSignedIn() {
        assertThat(Browser.location(person.authorize(Map.of("prompt", "none"))))
                .startsWith(PortalUser.REDIRECT + "?error=login_required");
    }

    @Test
    void givesNothingForAWrongVerifier() {
        assertRefused(person.exchange(person.code(), "another-verifier-0123456789-0123456789-0123456789"));
    }

    @Test
    void takesBackWhatACodeGaveThatComesAgain() {
        String code = person.code();
        String refresh = refreshTokenOf(PortalUser.json(person.exchange(code, PortalUser.VERIFIER)));

        assertRefused(person.exchange(code, PortalUser.VERIFIER));

        assertRefused(person.refresh(refresh));
    }

    @Test
    void renewsTokensWithARefreshTokenThatIsGoodOnce() {
        JsonNode first = person.tokens();

        JsonNode second = PortalUser.json(person.refresh(refreshTokenOf(first)));
        JsonNode third = PortalUser.json(person.refresh(refreshTokenOf(second)));

        assertThat(List.of(refreshTokenOf(first), refreshTokenOf(second), refreshTokenOf(third)))
                .doesNotHaveDuplicates();
        assertThat(PortalUser.claims(third, "access_token").get("sid"))
                .isEqualTo(PortalUser.claims(first, "access_token").get("sid"));
    }

    @Test
    void endsEverythingWhenAUsedRefreshTokenComesAgain() {
        JsonNode first = person.tokens();
        JsonNode second = PortalUser.json(person.refresh(refreshTokenOf(first)));

        assertRefused(person.refresh(refreshTokenOf(first)));

        assertRefused(person.refresh(refreshTokenOf(second)));
    }

    @Test
    void givesOneOfManyAtOnceTokensForACodeAndTakesThemBack() {
        String code = person.code();

        String refresh = onlyOne(() -> person.exchange(code, PortalUser.VERIFIER));

        assertRefused(person.refresh(refresh));
    }

    @Test
    void givesOneOfManyAtOnceTokensForARefreshTokenAndTakesThemBack() {
        String first = refreshTokenOf(person.tokens());

        String second = onlyOne(() -> person.refresh(first));

        assertRefused(person.refresh(second));
    }

    /** @return the refresh token of the one that was answered with tokens */
    private String onlyOne(Supplier<HttpResponse<String>> request) {
        List<HttpResponse<String>> answers;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = Stream.generate(() -> CompletableFuture.supplyAsync(request, many)).limit(6).toList().stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(5)
                .allSatisfy(PortalSignInTests::assertRefused);
        return answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> refreshTokenOf(PortalUser.json(answer)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void forgetsWhatIsRevoked() {
        String refresh = refreshTokenOf(person.tokens());

        assertThat(person.browser()
                        .post("/oauth2/revoke", Map.of("client_id", "portal", "token", refresh))
                        .statusCode())
                .isEqualTo(200);

        assertRefused(person.refresh(refresh));
    }

    @Test
    void renewsNothingOnceTheSessionHasEnded() {
        JsonNode tokens = person.tokens();

        sessions.end(PortalUser.claims(tokens, "access_token").get("sid").stringValue());

        assertRefused(person.refresh(refreshTokenOf(tokens)));
    }

    /** The portal sends a form, so that no log on the way has the token; other clients may send the person along with it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsTheSessionWhenThePortalSignsOut(boolean byForm) {
        JsonNode tokens = person.tokens();
        Map<String, String> signOut = Map.of(
                "id_token_hint",
                tokens.get("id_token").stringValue(),
                "client_id",
                "portal",
                "post_logout_redirect_uri",
                AsIssuer.PUBLIC_ADDRESS + "/signed-out");

        HttpResponse<String> out = byForm
                ? person.browser().post("/connect/logout", signOut)
                : person.browser().get("/connect/logout?" + Browser.encoded(signOut));

        assertThat(Browser.location(out)).isEqualTo(AsIssuer.PUBLIC_ADDRESS + "/signed-out");
        assertThat(sessions.list(person.account().id())).isEmpty();
        assertRefused(person.refresh(refreshTokenOf(tokens)));
        assertThat(Browser.location(person.authorize(Map.of("prompt", "none")))).contains("error=login_required");
    }

    @Test
    void goesOnToNoAddressThatWasNotThere() {
        HttpResponse<String> answer = person.browser()
                .post(
                        "/oauth2/authorize",
                        Map.of(
                                "response_type", "code",
                                "client_id", "portal",
                                "redirect_uri", PortalUser.REDIRECT,
                                "scope", "openid",
                                "code_challenge", PortalUser.CHALLENGE,
                                "code_challenge_method", "S256"));

        assertThat(Browser.location(answer)).isEqualTo("/sign-in");
    }

    @Test
    void sendsNobodyToAForeignAddress() {
        for (String foreign : List.of(
                "https://evil.example/signed-in",
                PortalUser.REDIRECT + ".evil.example",
                PortalUser.REDIRECT + "/../evil",
                AsIssuer.PUBLIC_ADDRESS + "@evil.example/signed-in")) {
            HttpResponse<String> answer = person.authorize(Map.of("redirect_uri", foreign));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(Browser.location(answer)).isEmpty();
        }
    }

    @Test
    void takesNoChallengeThatGivesTheVerifierAway() {
        assertThat(Browser.location(person.authorize(
                        Map.of("code_challenge_method", "plain", "code_challenge", PortalUser.VERIFIER))))
                .startsWith(PortalUser.REDIRECT + "?error=invalid_request");
        assertThat(Browser.location(person.authorize(Map.of("code_challenge", "", "code_challenge_method", ""))))
                .startsWith(PortalUser.REDIRECT + "?error=invalid_request");
    }

    @Test
    void keepsNoSessionOfTheWebServer() {
        person.tokens();

        assertThat(person.browser().cookies().keySet())
                .containsOnly("__Host-hopluu-session", "__Host-hopluu-device", "__Host-hopluu-csrf");
    }

    private static String refreshTokenOf(JsonNode tokens) {
        return tokens.get("refresh_token").stringValue();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }
}
