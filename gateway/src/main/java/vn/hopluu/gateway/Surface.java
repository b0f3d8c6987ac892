package vn.hopluu.gateway;

import java.util.List;

/** What this address shows, by its paths: sign-in and issuer (org-service's pages), the API, and what of it is open. */
public final class Surface {

    /** Where an issuer says what it is and can do (OpenID Connect Discovery 1.0, 4). */
    public static final String ISSUER_DESCRIPTION = "/.well-known/openid-configuration";

    /** The pages where people sign in, and the issuer's endpoints; org-service guards each by itself. */
    public static final List<String> SIGN_IN = List.of(
            "/oauth2/**",
            ISSUER_DESCRIPTION,
            "/.well-known/oauth-authorization-server",
            "/userinfo",
            "/connect/logout",
            "/sign-in/**",
            "/account/**",
            "/sign-out");

    /** What of the API answers without a token: its description, and whether the services are up. */
    public static final List<String> OPEN = List.of("/api/docs/**", "/api/openapi.json", "/api/status");

    /** What of the issuer a client's script asks for; a person never sees these. */
    private static final List<String> ISSUER = List.of(
            "/oauth2/token",
            "/oauth2/revoke",
            "/oauth2/jwks",
            ISSUER_DESCRIPTION,
            "/.well-known/oauth-authorization-server",
            "/userinfo");

    private Surface() {}

    /** Whether this is an endpoint of the issuer that another origin's page may call, once that origin is listed. */
    public static boolean isIssuer(String path) {
        return ISSUER.contains(path);
    }

    /** Whether this is one of the issuer's paths. */
    public static boolean isSignIn(String path) {
        return SIGN_IN.stream().anyMatch(pattern -> covers(pattern, path));
    }

    /** Whether this is data of the API, which only those with a token see. */
    public static boolean isData(String path) {
        return path.startsWith("/api/") && OPEN.stream().noneMatch(pattern -> covers(pattern, path));
    }

    private static boolean covers(String pattern, String path) {
        String folder = pattern.endsWith("/**") ? pattern.substring(0, pattern.length() - 3) : pattern;
        return path.equals(folder) || pattern.length() != folder.length() && path.startsWith(folder + "/");
    }
}
