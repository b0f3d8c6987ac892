package vn.hopluu.gateway.edge;

import java.net.URI;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.Surface;
import vn.hopluu.gateway.portal.InlineScripts;

/** What a page of this origin may load; an answer of the API, shown as a page, may load nothing. */
@Component
class ContentSecurityPolicy {

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** For a sign-in page that brings no policy of its own: no script at all. */
    private static final String SIGN_IN = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final String pages;

    ContentSecurityPolicy(InlineScripts scripts, GatewaySettings settings) {
        pages = String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'" + allowed(scripts.digests()),
                "connect-src 'self'" + elsewhere(settings),
                // Style attributes only: they cannot run code, and chart and layout libraries set them.
                "style-src 'self'",
                "style-src-attr 'unsafe-inline'",
                "img-src 'self' data:",
                "object-src 'none'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    String forPath(String path) {
        if (Surface.isSignIn(path)) {
            return SIGN_IN;
        }
        boolean data = path.startsWith("/api/") && !path.startsWith("/api/docs");
        return data ? DATA : pages;
    }

    /** The portal asks the issuer for tokens, wherever that is. */
    private static String elsewhere(GatewaySettings settings) {
        return settings.isIssuerOurOwn()
                ? ""
                : " " + URI.create(settings.issuer()).resolve("/");
    }

    private static String allowed(Set<String> digests) {
        StringBuilder sources = new StringBuilder();
        digests.forEach(digest -> sources.append(" '").append(digest).append('\''));
        return sources.toString();
    }
}
