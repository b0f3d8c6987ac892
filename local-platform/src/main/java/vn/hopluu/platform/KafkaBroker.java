package vn.hopluu.platform;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka: one node that is broker and controller, without any process beside this one. */
final class KafkaBroker implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the node and returns when it serves; formats the folder when it is new.
     *
     * @param overrides settings of the broker that come before those here
     */
    static KafkaBroker start(Path folder, int port, Map<String, String> overrides) {
        formatIfNew(folder);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings(folder, port, overrides)), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, port);
    }

    String bootstrapServers() {
        return Loopback.ADDRESS + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void formatIfNew(Path folder) {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(folder.toString())
                    .setControllerListenerName(CONTROLLER)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new StartFailure("The broker's folder %s cannot be prepared: %s".formatted(folder, e), e);
        }
    }

    private static Map<String, Object> settings(Path folder, int port, Map<String, String> overrides) {
        Map<String, Object> settings = new HashMap<>(settings(folder, port));
        settings.putAll(overrides);
        return settings;
    }

    private static Map<String, Object> settings(Path folder, int port) {
        String controller = Loopback.ADDRESS + ":" + Loopback.freePort();
        String listener = "PLAINTEXT://%s:%d".formatted(Loopback.ADDRESS, port);
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", NODE),
                Map.entry("controller.quorum.voters", NODE + "@" + controller),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
                Map.entry("listeners", listener + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", listener),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", false),
                // A single node can keep one copy only.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // Fewer internal partitions: less to open at start.
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("group.initial.rebalance.delay.ms", "0"));
    }
}
