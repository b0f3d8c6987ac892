package vn.hopluu.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static vn.hopluu.systemtests.Figures.submitted;
import static vn.hopluu.systemtests.Figures.values;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.launcher.LocalSettings;

/** The services at a broker and a store that encrypt, at a broker that knows them by their passwords and grants little. */
@TestInstance(Lifecycle.PER_CLASS)
class SecuredPlatformTests {

    private static final String PERIOD = "2021-H1";
    private static final Scope PROVINCE = new Scope("TT-CCHC", PERIOD, "tinh-ha-tinh", Structure.THEN);

    private final SecuredPlatform platform =
            new SecuredPlatform(Path.of("target", "secured", UUID.randomUUID().toString()));
    private final LiveSystem system = LiveSystem.own(this::protect);

    /** Services may be there before their users are: they try again until they are let in. */
    private LocalSettings protect(LocalSettings open) {
        LocalSettings settings = platform.protect(open);
        Thread.ofVirtual().start(platform::grant);
        return settings;
    }

    @AfterAll
    void end() {
        system.close();
    }

    @Test
    void theServicesNeedNoMoreThanTheRightsThatAreWrittenDown() {
        system.openFor("huyen-nghi-xuan", PERIOD);
        system.gateway().submit("TT-CCHC." + PERIOD + ".xa-cuong-gian", values("CONTESTS", 3), "secured");
        awaitTotal();

        try (var operators = new Broker(platform.operators())) {
            operators.writeToEveryPartition("report.events.v1", "poison", "not json");
            operators.writeToEveryPartition("org.units.v1", "poison", "not json");
            operators.firstOf("report.events.v1.dlt", "not json");
            operators.firstOf("org.units.v1.dlt", "not json");
        }
        rebuild();
        awaitTotal();
    }

    private void awaitTotal() {
        await().untilAsserted(() -> assertThat(
                        submitted(system.gateway().totals(PROVINCE).total(), "CONTESTS"))
                .isEqualByComparingTo("3"));
    }

    /** Leaves nothing of the generation before, neither its group nor its topics. */
    private void rebuild() {
        try (var operations = system.operations();
                var door = new OperatorsDoor(platform.operators())) {
            var before = door.changelogs();
            operations.send("POST", "/operations/rebuilds", Map.of(), Map.of()).successful();
            await().until(
                            door::changelogs,
                            now -> !now.isEmpty() && now.stream().noneMatch(before::contains));
        }
    }

    @ParameterizedTest
    @CsvSource({"org-service, report.events.v1", "report-service, aggregation.totals.v1"})
    void aServiceReadsNothingThatIsNotForIt(String service, String topic) {
        try (var consumer = new KafkaConsumer<>(client(service), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            assertThatExceptionOfType(TopicAuthorizationException.class)
                    .isThrownBy(() -> consumer.position(new TopicPartition(topic, 0)));
        }
    }

    @ParameterizedTest
    @CsvSource({"org-service, report.events.v1", "report-service, org.units.v1", "aggregation-service, report.events.v1"
    })
    void aServiceWritesNothingThatIsNotItsOwn(String service, String topic) {
        try (var producer = new KafkaProducer<>(client(service), new StringSerializer(), new StringSerializer())) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> producer.send(new ProducerRecord<>(topic, "key", "value"))
                            .get())
                    .withCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    private Map<String, Object> client(String service) {
        Map<String, Object> client = new HashMap<>(platform.client(service));
        client.put("bootstrap.servers", system.kafka());
        return client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"org-service", "report-service", "aggregation-service"})
    void aServiceWithoutAPasswordDoesNotStart(String service) throws IOException {
        assertThat(run(service, environment -> environment.remove("HOPLUU_KAFKA_PASSWORD_FILE")))
                .isEqualToIgnoringNewLines("""
                        %s does not start with these settings. What to change:
                          - HOPLUU_KAFKA_USER and HOPLUU_KAFKA_PASSWORD (or HOPLUU_KAFKA_PASSWORD_FILE) have to be set.
                        exit 1""".formatted(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org-service", "report-service", "aggregation-service"})
    void aServiceWithAWrongPasswordSaysSo(String service) throws IOException {
        assertThat(run(service, environment -> {
                    environment.remove("HOPLUU_KAFKA_PASSWORD_FILE");
                    environment.put("HOPLUU_KAFKA_PASSWORD", "wrong");
                }))
                .contains("Authentication failed");
    }

    /** What the service says until it ends, or until it says that it was not let in. */
    private String run(String service, Consumer<Map<String, String>> changes) throws IOException {
        var jar = Path.of("..", service, "target", service + ".jar").toString();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-jar", jar).redirectErrorStream(true);
        builder.environment().putAll(platform.access(service));
        builder.environment().put("HOPLUU_KAFKA", system.kafka());
        builder.environment().put("HOPLUU_MONGODB", system.mongodb());
        builder.environment().put("HOPLUU_SECRET", UUID.randomUUID() + "-" + UUID.randomUUID());
        builder.environment().put("HOPLUU_DATA", "target/secured");
        builder.environment().put("SERVER_PORT", "0");
        changes.accept(builder.environment());
        var process = builder.start();
        try (var output = process.inputReader()) {
            var said = new StringBuilder();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.contains("Authentication failed")) return said.toString();
            }
            return said + "exit " + process.onExit().join().exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theDocumentsGrantTheSameRights() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "operations.md")))
                .contains(Files.readString(SecuredPlatform.RIGHTS));
    }
}
