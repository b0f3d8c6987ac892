package vn.hopluu.gateway.status;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import java.util.TreeMap;

/**
 * The system as the gateway sees it.
 *
 * @param status {@code UP} when every service is ready, otherwise {@code DOWN}
 * @param services the same for each service
 */
@JsonPropertyOrder({"status", "services"})
record ServiceStatus(Readiness status, Map<String, Readiness> services) {

    enum Readiness {
        UP,
        DOWN
    }

    static ServiceStatus of(Map<String, Readiness> services) {
        boolean allUp = services.values().stream().allMatch(Readiness.UP::equals);
        return new ServiceStatus(allUp ? Readiness.UP : Readiness.DOWN, new TreeMap<>(services));
    }
}
