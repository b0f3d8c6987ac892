package vn.hopluu.gateway.status;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hopluu.gateway.routing.Service;
import vn.hopluu.gateway.routing.Services;
import vn.hopluu.gateway.status.ServiceStatus.Readiness;

/** {@code GET /api/status}: which services are ready, and nothing about their insides. */
@RestController
class StatusController {

    private final Services services;

    StatusController(Services services) {
        this.services = services;
    }

    @GetMapping("/api/status")
    Mono<ResponseEntity<ServiceStatus>> status() {
        return Flux.fromArray(Service.values())
                .flatMap(service -> readiness(service).map(found -> new Found(service, found)))
                .collectMap(found -> found.service().text(), Found::readiness)
                .map(ServiceStatus::of)
                .map(status ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(status));
    }

    private Mono<Readiness> readiness(Service service) {
        return services.get(service, "/actuator/health/readiness")
                .toBodilessEntity()
                .map(ready -> Readiness.UP)
                .onErrorReturn(Readiness.DOWN);
    }

    private record Found(Service service, Readiness readiness) {}
}
