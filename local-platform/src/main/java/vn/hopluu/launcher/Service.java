package vn.hopluu.launcher;

import java.util.function.ToIntFunction;

/** The services that make up the system, in the order of the picture. */
enum Service {
    ORG("org-service", Memory.small("256m"), Ports::org),
    REPORT("report-service", Memory.large("512m"), Ports::report),
    AGGREGATION("aggregation-service", Memory.large("768m"), Ports::aggregation),
    GATEWAY("gateway", Memory.small("256m"), Ports::gateway);

    private final String title;
    private final Memory memory;
    private final ToIntFunction<Ports> port;

    Service(String title, Memory memory, ToIntFunction<Ports> port) {
        this.title = title;
        this.memory = memory;
        this.port = port;
    }

    /** The name of its folder, its jar and its process. */
    String title() {
        return title;
    }

    /** What it gets on one machine. */
    Memory memory() {
        return memory;
    }

    int port(Ports ports) {
        return port.applyAsInt(ports);
    }
}
