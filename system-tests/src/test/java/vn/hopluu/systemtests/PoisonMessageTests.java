package vn.hopluu.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.submitted;
import static vn.hopluu.systemtests.Figures.values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;

/** What cannot be read is set aside with its reason and counted; what comes after it is not held up. */
@TestInstance(Lifecycle.PER_CLASS)
class PoisonMessageTests {

    private static final String PERIOD = "2020-H2";
    private static final Scope DISTRICT = new Scope("TT-CCHC", PERIOD, "huyen-nghi-xuan", Structure.THEN);

    private final LiveSystem system = LiveSystem.shared();
    private final GatewayClient gateway = system.gateway();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.events.v1 | not json at all",
                "report.events.v1 | {\"report\":\"TT-CCHC.2020-H2.xa-cuong-gian\",\"revision\":\"many\"}",
                "org.units.v1     | {\"unit\":\"xa-cuong-gian\"}"
            })
    void isSetAsideWithItsReasonAndCounted(String topic, String message) {
        double before = deadLetters(topic);
        try (var broker = new Broker(system.kafka())) {
            broker.writeToEveryPartition(topic, "poison", message);

            var setAside = broker.firstOf(topic + ".dlt", message);

            assertThat(setAside.value()).isEqualTo(message.getBytes(UTF_8));
            assertThat(setAside.headers()).anyMatch(header -> header.key().contains("reason"));
        }
        await().until(() -> deadLetters(topic) > before);
    }

    @Test
    void doesNotHoldUpTheReportsBehindIt() {
        system.openFor("huyen-nghi-xuan", PERIOD);
        try (var broker = new Broker(system.kafka())) {
            broker.writeToEveryPartition("report.events.v1", "poison", "\u0000\u0001");
        }
        gateway.submit("TT-CCHC." + PERIOD + ".xa-cuong-gian", values("CONTESTS", 3), "poison-after");

        await().untilAsserted(
                        () -> assertThat(submitted(gateway.totals(DISTRICT).total(), "CONTESTS"))
                                .isEqualByComparingTo("3"));
    }

    /** The counters of every service that reads the topic, added up. */
    private double deadLetters(String topic) {
        return system.metrics()
                .filter(line -> line.startsWith("hopluu_deadletters"))
                .filter(line -> line.contains("\"" + topic + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
