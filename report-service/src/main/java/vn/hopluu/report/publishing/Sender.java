package vn.hopluu.report.publishing;

import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends the events of one report in their order; done when the broker has all of them. */
@Component
class Sender {

    private final KafkaTemplate<String, byte[]> kafka;
    private final EventTopic topic;

    Sender(KafkaTemplate<String, byte[]> kafka, EventTopic topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    CompletableFuture<Void> send(Publication publication) {
        int partitions = topic.partitions();
        return CompletableFuture.allOf(publication.entries().stream()
                .map(entry -> kafka.send(EventRecords.of(publication, entry, partitions)))
                .toArray(CompletableFuture[]::new));
    }
}
