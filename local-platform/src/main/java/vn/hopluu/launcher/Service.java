package vn.hopluu.launcher;

import java.util.function.ToIntFunction;

/** The services that make up the system, in the order of the picture. */
enum Service {
    ORG("org-service", "256m", Ports::org),
    REPORT("report-service", "512m", Ports::report),
    AGGREGATION("aggregation-service", "768m", Ports::aggregation),
    GATEWAY("gateway", "256m", Ports::gateway);

    private final String title;
    private final String heap;
    private final ToIntFunction<Ports> port;

    Service(String title, String heap, ToIntFunction<Ports> port) {
        this.title = title;
        this.heap = heap;
        this.port = port;
    }

    /** The name of its folder, its jar and its process. */
    String title() {
        return title;
    }

    /** The most heap it gets on one machine. */
    String heap() {
        return heap;
    }

    int port(Ports ports) {
        return port.applyAsInt(ports);
    }
}
