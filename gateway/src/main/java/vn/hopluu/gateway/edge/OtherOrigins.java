package vn.hopluu.gateway.edge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.server.ServerWebExchange;
import vn.hopluu.gateway.GatewaySettings;
import vn.hopluu.gateway.Surface;

/**
 * Lets pages of the origins that are listed, and of no other, call the API and the issuer; with a token, never with cookies.
 * A page of another origin gets no header of this kind, so its browser keeps the answer from it. Comes before all that
 * refuses, so that a listed page can read why.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OtherOrigins extends CorsWebFilter {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> ASKED = List.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "X-Correlation-Id");
    private static final List<String> TOLD = List.of(
            "Content-Disposition",
            "ETag",
            "Link",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "WWW-Authenticate",
            "X-Correlation-Id");

    OtherOrigins(GatewaySettings settings) {
        super(exchange -> isListed(exchange, settings.allowedOrigins()) ? allowing(settings.allowedOrigins()) : null);
    }

    private static boolean isListed(ServerWebExchange exchange, List<String> origins) {
        String path = exchange.getRequest().getPath().value();
        @Nullable String origin = exchange.getRequest().getHeaders().getOrigin();
        return origin != null && origins.contains(origin) && (path.startsWith("/api/") || Surface.isIssuer(path));
    }

    private static CorsConfiguration allowing(List<String> origins) {
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(METHODS);
        allowed.setAllowedHeaders(ASKED);
        allowed.setExposedHeaders(TOLD);
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(Duration.ofMinutes(10));
        return allowed;
    }
}
