package vn.hopluu.benchmarks.figures;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Http;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.launcher.LocalSystem;

/** Where a figure finds the system that it measures: its public address, its broker, and a service's own operations. */
record Rig(LocalSystem system, GatewayClient gateway, String kafka, Http aggregation) implements AutoCloseable {

    static Rig on(LocalSystem system) {
        return new Rig(
                system,
                new GatewayClient(system.gateway(), system.tokens()),
                "127.0.0.1:" + system.service("local-platform").port(),
                new Http(system.service("aggregation-service").uri(), system.tokens()));
    }

    /** How many reports a total counts by now; 0 while there is none. */
    long submitted(Scope scope) {
        var answer = gateway.http().get(scope.path(""));
        return answer.succeeded() ? answer.json().at("/total/counts/submitted").asLong() : 0;
    }

    /** Whether aggregation-service has read all that there is for it, views included, as its consumers' last fetches tell. */
    boolean isCaughtUp() {
        return aggregation
                .send("GET", "/actuator/prometheus", BodyPublishers.noBody(), Map.of("Accept", "text/plain"))
                .successful()
                .body()
                .lines()
                .filter(line -> line.startsWith("kafka_consumer_fetch_manager_records_lag{"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .map(Double::valueOf)
                .noneMatch(lag -> lag > 0);
    }

    @Override
    public void close() {
        gateway.close();
        aggregation.close();
        system.close();
    }
}
