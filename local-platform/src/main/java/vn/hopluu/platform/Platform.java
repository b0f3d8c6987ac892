package vn.hopluu.platform;

import java.io.IOException;

/** Broker and store, running in this process. */
final class Platform implements AutoCloseable {

    private final DataFolder data;
    private final DocumentStore store;
    private final KafkaBroker broker;

    private Platform(DataFolder data, DocumentStore store, KafkaBroker broker) {
        this.data = data;
        this.store = store;
        this.broker = broker;
    }

    /** Starts both and returns when both serve. */
    static Platform start(PlatformSettings settings, boolean forgetful) throws IOException {
        Loopback.requireFree(settings.kafkaPort(), "the broker", PlatformSettings.KAFKA_PORT);
        Loopback.requireFree(settings.mongodbPort(), "the store", PlatformSettings.MONGODB_PORT);
        DataFolder data = DataFolder.take(settings.data());
        DocumentStore store = forgetful
                ? EmbeddedStore.inMemory(settings.mongodbPort())
                : EmbeddedStore.inFolder(data.mongodb(), settings.mongodbPort());
        return new Platform(data, store, KafkaBroker.start(data.kafka(), settings.kafkaPort()));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String mongodbUri() {
        return store.uri();
    }

    @Override
    public void close() {
        broker.close();
        store.close();
        data.close();
    }
}
