package vn.hopluu.report.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** A broker that does not let this service in. */
class UnitFeedPausesTests {

    private static final ConsumerFactory<String, byte[]> REFUSED = new DefaultKafkaConsumerFactory<>(Map.of()) {
        @Override
        public Consumer<String, byte[]> createConsumer() {
            throw new SaslAuthenticationException("no such user");
        }
    };

    private static UnitFeed feed(UnitFeed.Sleep sleep) {
        return new UnitFeed(REFUSED, new UnitCopy(), mock(UnitReader.class), mock(DeadLetters.class), sleep);
    }

    @Test
    void startsOverAfterPausesThatGrowToHalfAMinute() {
        List<Duration> pauses = new CopyOnWriteArrayList<>();
        feed(pause -> {
                    pauses.add(pause);
                    if (pauses.size() == 8) {
                        throw new InterruptedException("enough");
                    }
                })
                .start();

        await().until(() -> pauses.size() == 8);

        assertThat(pauses)
                .extracting(Duration::toMillis)
                .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
    }

    @Test
    void endsAtOnceWhenItIsStoppedInAPause() {
        CompletableFuture<Thread> pausing = new CompletableFuture<>();
        UnitFeed feed = feed(_ -> {
            pausing.complete(Thread.currentThread());
            new CountDownLatch(1).await();
        });
        feed.start();
        await().until(pausing::isDone);
        Thread thread = pausing.join();

        feed.stop();

        await().until(() -> !thread.isAlive());
    }
}
