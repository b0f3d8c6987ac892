package vn.hopluu.platform;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Broker and store in containers, for machines that have an engine and the images. */
final class ContainerPlatform {

    private static final String KAFKA_IMAGE = "apache/kafka-native:4.2.1";
    private static final String MONGODB_IMAGE = "mongo:8";

    private ContainerPlatform() {}

    /** Starts both; Testcontainers removes them when this process ends. */
    @SuppressWarnings("resource")
    static TestPlatform start() {
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE);
        MongoDBContainer mongodb = new MongoDBContainer(MONGODB_IMAGE);
        kafka.start();
        mongodb.start();
        return new TestPlatform(kafka.getBootstrapServers(), mongodb.getConnectionString());
    }
}
