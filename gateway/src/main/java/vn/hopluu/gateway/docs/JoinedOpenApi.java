package vn.hopluu.gateway.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;
import vn.hopluu.gateway.routing.Service;
import vn.hopluu.gateway.routing.Services;

/** {@code GET /api/openapi.json}: what all services offer through the gateway, as one OpenAPI document. */
@RestController
class JoinedOpenApi {

    private final Services services;

    JoinedOpenApi(Services services) {
        this.services = services;
    }

    @GetMapping(path = "/api/openapi.json", produces = "application/json")
    Mono<ResponseEntity<ObjectNode>> document() {
        return Flux.fromArray(Service.values())
                .flatMap(this::document)
                .collectMap(Named::service, Named::document)
                .map(documents -> OpenApiJoiner.join(documents, absent(documents)))
                .map(joined ->
                        ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(joined));
    }

    private Mono<Named> document(Service service) {
        return services.get(service, Service.API_DOCUMENT)
                .bodyToMono(ObjectNode.class)
                .map(document -> new Named(service.text(), document))
                .onErrorComplete();
    }

    private static List<String> absent(Map<String, ObjectNode> documents) {
        return Arrays.stream(Service.values())
                .map(Service::text)
                .filter(service -> !documents.containsKey(service))
                .toList();
    }

    private record Named(String service, ObjectNode document) {}
}
