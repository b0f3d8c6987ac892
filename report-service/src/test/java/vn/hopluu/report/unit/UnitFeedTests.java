package vn.hopluu.report.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hopluu.report.Events;
import vn.hopluu.report.KnownUnits;
import vn.hopluu.report.Running;

@Running
class UnitFeedTests {

    @Autowired
    private Units units;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void knowsTheUnitsThatWerePublishedBeforeItStarted() {
        await().until(units::loaded);

        assertThat(units.find("xa-cuong-gian")).hasValueSatisfying(unit -> {
            assertThat(unit.isWithin("huyen-nghi-xuan", LocalDate.parse("2024-06-14")))
                    .isTrue();
            assertThat(unit.on(LocalDate.parse("2025-07-01"))).isEmpty();
        });
        assertThat(units.find(KnownUnits.commune(0))).isPresent();
    }

    @Test
    void setsARecordAsideThatIsNoUnitAndGoesOn() {
        await().until(units::loaded);

        assertThat(metrics.counter("hopluu.deadletters", "topic", "org.units.v1")
                        .count())
                .isGreaterThanOrEqualTo(1);
        ConsumerRecord<String, String> letter = await().until(
                        () -> Events.of("org.units.v1.dlt", "org.units.v1-0-0"), letters -> !letters.isEmpty())
                .getFirst();
        assertThat(Events.header(letter, "hopluu-deadletter-key")).isEqualTo("poison");
        assertThat(Events.header(letter, "hopluu-deadletter-reason")).isNotBlank();
    }
}
