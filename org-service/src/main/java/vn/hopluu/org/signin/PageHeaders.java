package vn.hopluu.org.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.hopluu.org.issuer.Clients;

/**
 * What a page may load and where its forms may lead: nothing but our own style, and nowhere but to us. Browsers hold that also
 * against the redirect to a client after a form was sent, so the client that waits is named too.
 */
record PageHeaders(Clients clients) implements HeaderWriter {

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        write(response, waiting(request));
    }

    /** For the page that says what went wrong, wherever it went wrong: no filter writes headers then. */
    static HandlerInterceptor ofErrors() {
        return new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                write(response, "");
                return true;
            }
        };
    }

    private static void write(HttpServletResponse response, String clients) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'" + clients
                        + "; frame-ancestors 'none'; base-uri 'none'");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private String waiting(HttpServletRequest request) {
        return clients.redirectUrisOf(client(request)).stream()
                .map(PageHeaders::origin)
                .distinct()
                .map(origin -> ' ' + origin)
                .collect(Collectors.joining());
    }

    private static String client(HttpServletRequest request) {
        @Nullable String named = request.getParameter("client_id");
        @Nullable String next = request.getParameter("continue");
        return named != null ? named : Continuation.of(next == null ? "" : next).client();
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
