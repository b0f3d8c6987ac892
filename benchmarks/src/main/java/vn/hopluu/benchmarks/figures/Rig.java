package vn.hopluu.benchmarks.figures;

import java.net.URI;
import vn.hopluu.benchmarks.client.GatewayClient;

/** Where a figure finds the system that it measures: its public address, its broker, and a service's own operations. */
record Rig(GatewayClient gateway, String kafka, URI aggregation) {}
