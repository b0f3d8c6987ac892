package vn.hopluu.launcher;

import java.net.URI;
import java.util.Map;
import vn.hopluu.platform.Loopback;
import vn.hopluu.platform.PlatformSettings;

/** The ports of one system, all on the loopback address. */
public record Ports(int gateway, int org, int report, int aggregation, int kafka, int mongodb) {

    private static final String GATEWAY = "HOPLUU_GATEWAY_PORT";
    private static final String ORG = "HOPLUU_ORG_PORT";
    private static final String REPORT = "HOPLUU_REPORT_PORT";
    private static final String AGGREGATION = "HOPLUU_AGGREGATION_PORT";

    /** The documented ports, as far as the environment does not say otherwise. */
    public static Ports from(Map<String, String> environment) {
        return new Ports(
                PlatformSettings.port(environment, GATEWAY, 8080),
                PlatformSettings.port(environment, ORG, 8081),
                PlatformSettings.port(environment, REPORT, 8082),
                PlatformSettings.port(environment, AGGREGATION, 8083),
                PlatformSettings.port(environment, PlatformSettings.KAFKA_PORT, 9092),
                PlatformSettings.port(environment, PlatformSettings.MONGODB_PORT, 27017));
    }

    /** Ports that nothing listens on, for a system beside others. */
    public static Ports free() {
        return new Ports(
                Loopback.freePort(),
                Loopback.freePort(),
                Loopback.freePort(),
                Loopback.freePort(),
                Loopback.freePort(),
                Loopback.freePort());
    }

    /** Fails with a sentence that names the first port that is taken and the setting that changes it. */
    void requireFree() {
        Loopback.requireFree(gateway, "the gateway", GATEWAY);
        Loopback.requireFree(org, "org-service", ORG);
        Loopback.requireFree(report, "report-service", REPORT);
        Loopback.requireFree(aggregation, "aggregation-service", AGGREGATION);
        Loopback.requireFree(kafka, "the broker", PlatformSettings.KAFKA_PORT);
        Loopback.requireFree(mongodb, "the store", PlatformSettings.MONGODB_PORT);
    }

    /** The one public address. */
    URI gatewayAddress() {
        return address(gateway);
    }

    /** Where org-service listens, past the gateway. */
    public URI orgAddress() {
        return address(org);
    }

    static URI address(int port) {
        return URI.create("http://%s:%d".formatted(Loopback.ADDRESS, port));
    }

    /** The ports as every process of the system is told them. */
    Map<String, String> environment() {
        return Map.of(
                GATEWAY,
                String.valueOf(gateway),
                ORG,
                String.valueOf(org),
                REPORT,
                String.valueOf(report),
                AGGREGATION,
                String.valueOf(aggregation),
                PlatformSettings.KAFKA_PORT,
                String.valueOf(kafka),
                PlatformSettings.MONGODB_PORT,
                String.valueOf(mongodb));
    }
}
