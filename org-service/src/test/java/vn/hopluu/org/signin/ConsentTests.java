package vn.hopluu.org.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.issuer.AsIssuer;
import vn.hopluu.org.people.Invitations;

/** Another system acts for people, but only for those who agree. */
@AsIssuer
class ConsentTests {

    private static final String BACK = "https://so.example/signed-in";

    private final String id = "so-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private Invitations invitations;

    private PortalUser person;
    private String secret = "";

    @BeforeEach
    void register() {
        person = PortalUser.invited(port, invitations);
        await().until(() -> registered().statusCode() == 201);
        person.browser().follow(person.signIn(person.browser().get("/sign-in"), PortalUser.PASSWORD));
    }

    @Test
    void isAskedForOnceAndNamesWhoAsks() {
        HttpResponse<String> page = ask();
        assertThat(page.body())
                .contains("Phần mềm của Sở (synthetic)", person.account().name(), "biết tên của bạn");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("form-action 'self' https://so.example;"));

        HttpResponse<String> allowed = person.browser().submit(page, "/oauth2/authorize", Map.of("scope", "profile"));
        assertThat(Browser.location(allowed)).startsWith(BACK + "?code=");
        assertThat(exchange(code(allowed)).statusCode()).isEqualTo(200);

        assertThat(Browser.location(ask())).startsWith(BACK + "?code=");
    }

    @Test
    void leadsToNothingWithoutTheVerifierEvenWithTheSecret() {
        String code = code(person.browser().submit(ask(), "/oauth2/authorize", Map.of("scope", "profile")));

        for (String verifier : List.of("", "another-verifier-0123456789-0123456789-0123456789")) {
            HttpResponse<String> answer = exchange(code, verifier);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("access_token");
        }
        assertThat(exchange(code).statusCode()).isEqualTo(200);
    }

    @Test
    void mayBeRefused() {
        Map<String, String> hidden = Browser.hidden(ask().body());

        HttpResponse<String> denied = person.browser()
                .post("/oauth2/authorize", Map.of("client_id", hidden.get("client_id"), "state", hidden.get("state")));

        assertThat(Browser.location(denied)).startsWith(BACK + "?error=access_denied");
    }

    @Test
    void isNotGivenBySomebodyElse() {
        Map<String, String> hidden = Browser.hidden(ask().body());
        PortalUser somebodyElse = PortalUser.invited(port, invitations);
        somebodyElse.tokens();

        HttpResponse<String> answer = somebodyElse
                .browser()
                .post("/oauth2/authorize", Map.of("client_id", id, "state", hidden.get("state"), "scope", "profile"));

        assertThat(Browser.location(answer)).doesNotContain("code=");
    }

    @Test
    void evaluatesNothingThatTheAddressSays() {
        HttpResponse<String> page = person.browser()
                .get("/sign-in/consent?"
                        + Browser.encoded(Map.of(
                                "client_id", id, "state", "x", "scope", "profile}+${6*7777}+#{consent.scope.profile")));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("46662");
    }

    private HttpResponse<String> ask() {
        return person.browser().follow(person.authorize(Map.of("client_id", id, "redirect_uri", BACK)));
    }

    private static String code(HttpResponse<String> answer) {
        return UriComponentsBuilder.fromUriString(Browser.location(answer))
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .getOrDefault("code", "");
    }

    private HttpResponse<String> exchange(String code) {
        return exchange(code, PortalUser.VERIFIER);
    }

    private HttpResponse<String> exchange(String code, String verifier) {
        Map<String, String> form =
                new HashMap<>(Map.of("grant_type", "authorization_code", "redirect_uri", BACK, "code", code));
        if (!verifier.isEmpty()) {
            form.put("code_verifier", verifier);
        }
        return person.browser().post("/oauth2/token", form, "Authorization", basic(id, secret));
    }

    /** Otherwise what one client was allowed would pass to whoever took its name. */
    @Test
    void isNobodyElsesBecauseARemovedClientsNameIsNeverGivenAgain() throws IOException, InterruptedException {
        person.browser().submit(ask(), "/oauth2/authorize", Map.of("scope", "profile"));
        assertThat(Browser.location(ask())).startsWith(BACK + "?code=");

        assertThat(api("/" + id, HttpRequest.newBuilder().DELETE()).statusCode())
                .isEqualTo(204);

        assertThat(registered().statusCode()).isEqualTo(409);
        assertThat(ask().statusCode()).isGreaterThanOrEqualTo(400);
    }

    private HttpResponse<String> registered() throws IOException, InterruptedException {
        HttpResponse<String> answer = api(
                "",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"client\":\"%s\",\"name\":\"Phần mềm của Sở (synthetic)\",\"rights\":[],\"redirectUris\":[\"%s\"]}"
                                        .formatted(id, BACK))));
        secret = answer.statusCode() == 201
                ? JsonMapper.shared().readTree(answer.body()).get("secret").stringValue()
                : "";
        return answer;
    }

    private HttpResponse<String> api(String path, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        String token = PortalUser.json(new Browser(port)
                        .post(
                                "/oauth2/token",
                                Map.of("grant_type", "client_credentials"),
                                "Authorization",
                                basic("demo", AsIssuer.DEMO_SECRET)))
                .get("access_token")
                .stringValue();
        return HttpClient.newHttpClient()
                .send(
                        request.uri(URI.create("http://127.0.0.1:" + port + "/api/clients" + path))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
    }
}
