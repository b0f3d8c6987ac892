package vn.hopluu.systemtests.signin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hopluu.benchmarks.client.Json;

/** What the portal does to sign somebody in: authorization code with PKCE, as the public client {@code portal}. */
public final class PortalSignIn {

    static final String SIGNED_IN = "/signed-in";

    private final Browser browser;
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final String state = UUID.randomUUID().toString();

    /** The answer of the token endpoint. */
    public record Tokens(String access_token, String refresh_token, String id_token, long expires_in) {}

    public PortalSignIn(Browser browser) {
        this.browser = browser;
    }

    /** Types e-mail and password where the issuer asks for them; tokens come when it believes them. */
    public Tokens as(String email, String password) {
        var page = begin();
        var answer = page.isRedirect() ? page : browser.submit(page, Map.of("email", email, "password", password));
        return tokens(redemption(code(answer)));
    }

    /** The sign-in page, or, where a session stands already, the way back to the portal. */
    public Page begin() {
        return browser.openForm("/oauth2/authorize", request());
    }

    /** What the portal asks the issuer for. */
    public Map<String, String> request() {
        var request = new LinkedHashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", "portal");
        request.put("scope", "openid profile");
        request.put("redirect_uri", redirect());
        request.put("state", state);
        request.put("nonce", UUID.randomUUID().toString());
        request.put("code_challenge_method", "S256");
        request.put("code_challenge", challenge());
        return request;
    }

    private String redirect() {
        return browser.origin().resolve(SIGNED_IN).toString();
    }

    private String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The code with which the issuer sends the browser back to the portal. */
    public String code(Page page) {
        if (!page.isRedirect() || !page.location().getPath().equals(SIGNED_IN)) {
            throw new IllegalStateException(
                    "not signed in: " + page.status() + " at " + page.address() + " " + page.body());
        }
        var query = parameters(page.location());
        if (!state.equals(query.get("state"))) throw new IllegalStateException("not our own request: " + query);
        return query.getOrDefault("code", "");
    }

    public Tokens refresh(Tokens tokens) {
        return tokens(renewal(tokens.refresh_token()));
    }

    /** What the token endpoint answers to a code, with the verifier of this very request. */
    public Page redemption(String code) {
        return answer(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "portal",
                "code",
                code,
                "redirect_uri",
                redirect(),
                "code_verifier",
                verifier));
    }

    /** What the token endpoint answers to a refresh token. */
    public Page renewal(String token) {
        return answer(Map.of("grant_type", "refresh_token", "client_id", "portal", "refresh_token", token));
    }

    private Page answer(Map<String, String> form) {
        return browser.post(browser.origin().resolve("/oauth2/token"), form);
    }

    private static Tokens tokens(Page answer) {
        if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.body());
        return Json.MAPPER.readValue(answer.body(), Tokens.class);
    }

    private static Map<String, String> parameters(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
