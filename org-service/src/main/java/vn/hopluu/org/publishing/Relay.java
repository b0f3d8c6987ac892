package vn.hopluu.org.publishing;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.registry.Outbox;
import vn.hopluu.org.registry.Unannounced;
import vn.hopluu.org.registry.UnitsStored;

/**
 * Publishes what waits in the outbox, then removes it: right after a change, and every few seconds for what a crash left
 * behind, here or on another instance. An event may go out twice, never not at all.
 */
@Component
class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final Outbox outbox;
    private final UnitsTopic topic;
    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;
    private final TaskScheduler scheduler;
    private final PublishingMetrics metrics;

    Relay(
            Outbox outbox,
            UnitsTopic topic,
            KafkaTemplate<String, byte[]> kafka,
            JsonMapper json,
            TaskScheduler scheduler,
            PublishingMetrics metrics) {
        this.outbox = outbox;
        this.topic = topic;
        this.kafka = kafka;
        this.json = json;
        this.scheduler = scheduler;
        this.metrics = metrics;
    }

    @EventListener
    void on(UnitsStored stored) {
        scheduler.schedule(this::sweep, Instant.now());
    }

    @Scheduled(fixedDelay = 5_000)
    synchronized void sweep() {
        try {
            List<Unannounced> waiting = outbox.waiting();
            metrics.waiting(waiting);
            if (!waiting.isEmpty()) {
                announce(waiting);
                metrics.waiting(List.of());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("Could not announce changed units, trying again: {}", e.toString());
        }
    }

    private void announce(List<Unannounced> waiting) throws InterruptedException, ExecutionException, TimeoutException {
        publish(waiting);
        if (!outbox.remove(waiting)) {
            // Another instance announced some of these too, and may have been at a newer revision before us. In a
            // compacted topic the last record stays, so the newest has to go out once more.
            outbox.putBack(waiting);
        }
    }

    private void publish(List<Unannounced> units) throws InterruptedException, ExecutionException, TimeoutException {
        topic.ensure();
        int partitions = topic.partitions();
        CompletableFuture<?>[] sends = units.stream()
                .map(UnitChanged::of)
                .flatMap(changed -> changed.broadcast(partitions, json))
                .map(kafka::send)
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(sends).get(60, TimeUnit.SECONDS);
        metrics.published(units.size());
        log.info("Announced {} changed units to {} partitions", units.size(), partitions);
    }
}
