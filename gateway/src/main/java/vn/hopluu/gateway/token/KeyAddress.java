package vn.hopluu.gateway.token;

import java.net.URI;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.gateway.GatewaySettings;

/**
 * Where the issuer's keys are: as set; or at org-service, which is asked directly, since its public address is this gateway
 * itself; or as another issuer says by OpenID Connect discovery.
 */
@Component
class KeyAddress {

    private final GatewaySettings settings;
    private final OwnRequests requests;
    private final JsonMapper json;

    KeyAddress(GatewaySettings settings, OwnRequests requests, JsonMapper json) {
        this.settings = settings;
        this.requests = requests;
        this.json = json;
    }

    Mono<URI> find() {
        if (!settings.tokens().keys().isEmpty()) {
            return Mono.just(URI.create(settings.tokens().keys()));
        }
        return settings.isIssuerOurOwn() ? Mono.just(settings.orgUrl().resolve("/oauth2/jwks")) : discovered();
    }

    private Mono<URI> discovered() {
        return Mono.fromSupplier(() -> URI.create(settings.issuer() + "/.well-known/openid-configuration"))
                .flatMap(requests::get)
                .map(document -> keysOf(json.readTree(document)));
    }

    private URI keysOf(JsonNode document) {
        if (!document.path("issuer").asString("").equals(settings.issuer())) {
            throw new IllegalArgumentException("the issuer calls itself by another name");
        }
        return URI.create(document.path("jwks_uri").asString(""));
    }
}
