package vn.hopluu.gateway.correlation;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.server.ServerWebExchange;

/** The identifier that joins the logs of all services about one request. */
public final class CorrelationId {

    /** The header that carries it, in and out. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = CorrelationId.class.getName();
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private CorrelationId() {}

    /** The request's identifier: the client's when it is well formed, otherwise one made here, once. */
    public static String of(ServerWebExchange exchange) {
        if (exchange.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = acceptedOrNew(exchange);
        exchange.getAttributes().put(ATTRIBUTE, id);
        return id;
    }

    private static String acceptedOrNew(ServerWebExchange exchange) {
        String sent = exchange.getRequest().getHeaders().getFirst(HEADER);
        return sent != null && ACCEPTED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
