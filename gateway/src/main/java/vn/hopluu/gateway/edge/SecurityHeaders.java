package vn.hopluu.gateway.edge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.Surface;

/** What an answer tells a browser: what it may load, frame, keep and pass on. */
@Component
class SecurityHeaders {

    /** What would say what the services are made of. */
    static final List<String> TELLTALE = List.of(HttpHeaders.SERVER, "X-Powered-By", "X-Application-Context", "Via");

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    private final ContentSecurityPolicy policy;
    private final Map<String, String> everywhere = new HashMap<>(Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin"));

    SecurityHeaders(ContentSecurityPolicy policy, GatewaySettings settings) {
        this.policy = policy;
        if (settings.publicAddress().getScheme().equals("https")) {
            everywhere.put("Strict-Transport-Security", A_YEAR);
        }
    }

    /** @param answer the answer's headers so far */
    Map<String, String> of(String path, HttpHeaders answer) {
        Map<String, String> headers = new HashMap<>(everywhere);
        headers.put("Content-Security-Policy", policy.forPath(path));
        if (Surface.isData(path) || Surface.isSignIn(path)) {
            headers.put(HttpHeaders.CACHE_CONTROL, caching(answer));
        }
        return headers;
    }

    /** Nobody keeps what a token opened, but a browser may, for as long as the service says that it is still the same. */
    private static String caching(HttpHeaders answer) {
        return answer.containsHeader(HttpHeaders.ETAG) ? "private, no-cache" : "no-store";
    }
}
