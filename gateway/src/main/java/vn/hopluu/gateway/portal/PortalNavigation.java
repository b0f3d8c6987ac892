package vn.hopluu.gateway.portal;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.Surface;

/** Answers a browser that opens an address of the portal with the portal's page, whatever the address. */
@Component
class PortalNavigation implements WebFilter {

    private static final List<String> NOT_THE_PORTALS = List.of("/api", "/actuator", "/operations");

    private final PortalDirectory portal;
    private final String shell;

    PortalNavigation(PortalDirectory portal) {
        this.portal = portal;
        this.shell = portal.folder().isPresent() ? "/" + portal.shell() : "/missing.html";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isNavigation(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return chain.filter(
                exchange.mutate().request(request -> request.path(shell)).build());
    }

    private boolean isNavigation(ServerHttpRequest request) {
        String path = request.getPath().value();
        return (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD)
                && NOT_THE_PORTALS.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))
                && !Surface.isSignIn(path)
                && (path.equals("/") || isPageWanted(request) && !portal.isFile(path.substring(1)));
    }

    /** A script's "anything" does not count: it must not get a page where its file is gone. */
    private static boolean isPageWanted(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMimeTypeException unreadable) {
            return false;
        }
    }
}
