package vn.hopluu.report.publishing;

import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends the events of one document in their order; done when the broker has all of them. */
@Component
class Sender {

    private final KafkaTemplate<String, byte[]> kafka;
    private final EventTopic topic;

    Sender(KafkaTemplate<String, byte[]> kafka, EventTopic topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /** Never throws: what fails at once fails like what fails later. */
    CompletableFuture<Void> send(Publication publication) {
        try {
            int partitions = topic.partitions(publication.topic());
            return CompletableFuture.allOf(publication.entries().stream()
                    .map(entry -> kafka.send(EventRecords.of(publication, entry, partitions)))
                    .toArray(CompletableFuture[]::new));
        } catch (RuntimeException brokerIsAway) {
            return CompletableFuture.failedFuture(brokerIsAway);
        }
    }
}
