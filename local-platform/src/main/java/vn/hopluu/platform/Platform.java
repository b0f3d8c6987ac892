package vn.hopluu.platform;

import java.util.Map;

/** Broker and store, running in this process. */
final class Platform implements AutoCloseable {

    /** When set, the store keeps nothing on disk: for tests, which start empty and leave nothing. */
    static final String FORGETFUL = "HOPLUU_PLATFORM_FORGETFUL";

    private final DataFolder data;
    private final DocumentStore store;
    private final KafkaBroker broker;

    private Platform(DataFolder data, DocumentStore store, KafkaBroker broker) {
        this.data = data;
        this.store = store;
        this.broker = broker;
    }

    /** Starts both with the settings of the environment, and returns when both serve. */
    static Platform start(Map<String, String> environment) {
        PlatformSettings settings = PlatformSettings.from(environment);
        Loopback.requireFree(settings.kafkaPort(), "the broker", PlatformSettings.KAFKA_PORT);
        Loopback.requireFree(settings.mongodbPort(), "the store", PlatformSettings.MONGODB_PORT);
        DataFolder data = DataFolder.take(settings.data());
        DocumentStore store = store(environment, data, settings.mongodbPort());
        Map<String, String> overrides = Protection.brokerSettings(environment);
        return new Platform(data, store, KafkaBroker.start(data.kafka(), settings.kafkaPort(), overrides));
    }

    private static DocumentStore store(Map<String, String> environment, DataFolder data, int port) {
        if (environment.containsKey(FORGETFUL)) {
            return EmbeddedStore.inMemory(port);
        }
        if (environment.containsKey(Protection.STORE_KEYS)) {
            return EmbeddedStore.encrypted(data.embedded(), port, Protection.storeKeys(environment));
        }
        return MongodProcess.installed(environment)
                .<DocumentStore>map(program -> MongodProcess.start(program, data.mongod(), port))
                .orElseGet(() -> EmbeddedStore.inFolder(data.embedded(), port));
    }

    @Override
    public void close() {
        broker.close();
        store.close();
        data.close();
    }
}
