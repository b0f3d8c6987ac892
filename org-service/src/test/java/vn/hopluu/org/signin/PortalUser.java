package vn.hopluu.org.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.issuer.AsIssuer;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Held;
import vn.hopluu.org.people.Invitations;
import vn.hopluu.org.secrets.Digest;

/** A synthetic person before the portal: what the person does on pages, and what the portal does with the issuer. */
record PortalUser(Browser browser, Account account) {

    static final String PASSWORD = "ngọn hải đăng ở Kẻ Gỗ 1973";
    static final String REDIRECT = AsIssuer.PUBLIC_ADDRESS + "/signed-in";
    static final String VERIFIER = "a-verifier-of-the-portal-0123456789-0123456789";

    /** SHA-256 of the verifier. */
    static final String CHALLENGE = Digest.of(VERIFIER);

    /** Invited, and the password set on the page behind the link. */
    static PortalUser invited(int port, Invitations invitations) {
        Held right = new Held(Role.PREPARER, "xa-co-dam-2025", LocalDate.parse("2025-07-01"), null);
        String email = "nguoi-" + UUID.randomUUID() + "@hop-luu.example";
        var created = (Invitations.Creation.Created) invitations.create(
                new Invitations.Person("Người lập xã Cổ Đạm (synthetic)", email, List.of(right)), null);
        Browser browser = new Browser(port);
        String link = "/sign-in/invitations/" + created.invited().token();
        assertThat(browser.submit(browser.get(link), link, Map.of("password", PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        return new PortalUser(browser, created.invited().account());
    }

    /** Asks for a code, as the portal has the browser do. */
    HttpResponse<String> authorize(Map<String, String> otherwise) {
        Map<String, String> request = new LinkedHashMap<>(Map.of(
                "response_type", "code",
                "client_id", "portal",
                "redirect_uri", REDIRECT,
                "scope", "openid profile",
                "state", "state of the portal",
                "nonce", "nonce of the portal",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256"));
        request.putAll(otherwise);
        request.values().removeIf(String::isEmpty);
        return browser.get("/oauth2/authorize?" + Browser.encoded(request));
    }

    /** Signs in on the way, when asked to. */
    String code() {
        HttpResponse<String> answer = browser.follow(authorize(Map.of()));
        if (answer.statusCode() == 200) {
            answer = browser.follow(signIn(answer, PASSWORD));
        }
        URI back = URI.create(Browser.location(answer));
        Map<String, String> parameters =
                UriComponentsBuilder.fromUri(back).build().getQueryParams().toSingleValueMap();
        assertThat(back.toString()).startsWith(REDIRECT + "?");
        assertThat(parameters).containsEntry("state", "state%20of%20the%20portal");
        return Objects.requireNonNull(parameters.get("code"));
    }

    HttpResponse<String> signIn(HttpResponse<String> page, String password) {
        return browser.submit(page, "/sign-in", Map.of("email", account.email(), "password", password));
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return browser.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "portal",
                        "redirect_uri", REDIRECT,
                        "code", code,
                        "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String token) {
        return browser.post(
                "/oauth2/token", Map.of("grant_type", "refresh_token", "client_id", "portal", "refresh_token", token));
    }

    JsonNode tokens() {
        return json(exchange(code(), VERIFIER));
    }

    static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    static JsonNode claims(JsonNode tokens, String name) {
        try {
            return JsonMapper.shared()
                    .readTree(SignedJWT.parse(tokens.get(name).stringValue())
                            .getPayload()
                            .toString());
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
