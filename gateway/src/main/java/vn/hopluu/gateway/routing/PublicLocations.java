package vn.hopluu.gateway.routing;

import java.util.Arrays;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import vn.hopluu.gateway.GatewaySettings;

/** Cuts a service's own address off a {@code Location}, whose path is the same here. */
@Component
class PublicLocations implements HttpHeadersFilter {

    private final List<String> internal;

    PublicLocations(GatewaySettings settings) {
        internal = Arrays.stream(Service.values())
                .map(service -> service.url(settings).resolve("/").toString())
                .toList();
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        String location = input.getFirst(HttpHeaders.LOCATION);
        if (location == null || internal.stream().noneMatch(location::startsWith)) {
            return input;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        headers.set(HttpHeaders.LOCATION, location.substring(location.indexOf('/', "https://".length())));
        return headers;
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.RESPONSE;
    }
}
