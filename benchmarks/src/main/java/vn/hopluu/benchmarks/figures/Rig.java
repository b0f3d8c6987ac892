package vn.hopluu.benchmarks.figures;

import java.net.URI;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Scope;

/** Where a figure finds the system that it measures: its public address, its broker, and a service's own operations. */
record Rig(GatewayClient gateway, String kafka, URI aggregation) {

    /** How many reports a total counts by now; 0 while there is none. */
    long submitted(Scope scope) {
        var answer = gateway.http().get(scope.path(""));
        return answer.succeeded() ? answer.json().at("/total/counts/submitted").asLong() : 0;
    }
}
