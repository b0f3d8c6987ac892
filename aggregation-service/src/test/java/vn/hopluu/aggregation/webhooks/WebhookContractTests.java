package vn.hopluu.aggregation.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is delivered is what {@code contracts/webhooks} says; {@code -Dhopluu.contracts.update=true} rewrites the samples. */
class WebhookContractTests {

    private static final Path CONTRACT = Path.of("contracts/webhooks");
    private static final Path REPORTS = Path.of("../report-service/contracts/report.events.v1/samples");
    private static final Path TOTALS = Path.of("contracts/aggregation.totals.v1/samples");
    private static final Instant NOW = Instant.parse("2024-06-19T08:00:01Z");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Facts facts = new Facts(new OnlyTheFirst(), () -> NOW, new SimpleMeterRegistry());

    @ParameterizedTest
    @CsvSource({
        "report-submitted,     ReportSubmitted",
        "report-returned,      ReportReturned",
        "report-accepted,      ReportAccepted",
        "correction-requested, CorrectionRequested"
    })
    void tellsOfAReportAsTheSampleDoes(String name, String type) throws IOException {
        Fact fact = facts.read(record(Facts.REPORTS, Files.readAllBytes(REPORTS.resolve(name + ".json")), type))
                .orElseThrow();

        assertIsTheSample(name, Envelope.of(fact).body(12));
    }

    @Test
    void tellsOfATotalAsTheSampleDoes() throws IOException {
        byte[] total = Files.readAllBytes(TOTALS.resolve("total-changed.json"));
        Fact fact = facts.read(record("aggregation.totals.v1", total, "TotalChanged"))
                .orElseThrow();

        assertIsTheSample("total-changed", Envelope.of(fact).body(13));
        assertThat(JSON.readTree(Envelope.of(fact).body(13)).path("data")).isEqualTo(JSON.readTree(total));
    }

    @Test
    void tellsOfATestAsTheSampleDoes() throws IOException {
        try (var office = new PostOffice()) {
            var webhook = office.subscribe(URI.create("http://127.0.0.1:9/"));
            String body = Envelope.test(webhook, "thu", NOW).body(14);

            assertThat(problems(body)).isEmpty();
        }
    }

    @Test
    void tellsFiguresPlainAndExact() throws IOException {
        String accepted = Files.readString(REPORTS.resolve("report-accepted.json"))
                .replace("\"PRESS_ITEMS\": 6", "\"PRESS_ITEMS\": 12345678901234567890.000000001")
                .replace("\"PRINTED_MATERIALS\": 100", "\"PRINTED_MATERIALS\": 1E+20");
        Fact fact = facts.read(record(Facts.REPORTS, accepted.getBytes(StandardCharsets.UTF_8), "ReportAccepted"))
                .orElseThrow();

        assertThat(Envelope.of(fact).body(1))
                .contains("12345678901234567890.000000001", ":100000000000000000000,")
                .contains("\"CONTESTS\":0");
    }

    @Test
    void tellsOfStatesThatAreNotKnownHereAndReadsFieldsAddedLater() throws IOException {
        String later = Files.readString(REPORTS.resolve("report-submitted.json"))
                .replace("\"SUBMITTED\"", "\"LATER\"")
                .replaceFirst("\\{", "{\"later\":1,");

        assertThat(facts.read(record(Facts.REPORTS, later.getBytes(StandardCharsets.UTF_8), "ReportWithdrawn")))
                .isPresent();
        assertThat(facts.read(record(Facts.REPORTS, later.getBytes(StandardCharsets.UTF_8), "ReportDue")))
                .isEmpty();
        assertThat(facts.read(record(Facts.REPORTS, new byte[] {'x'}, "ReportSubmitted")))
                .isEmpty();
    }

    private static ConsumerRecord<String, byte[]> record(String topic, byte[] value, String type) {
        var record = new ConsumerRecord<>(topic, 0, 7, "key", value);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static void assertIsTheSample(String name, String body) throws IOException {
        Path sample = CONTRACT.resolve("samples").resolve(name + ".json");
        if (Boolean.getBoolean("hopluu.contracts.update")) {
            Files.writeString(sample, JSON.writeValueAsString(Facts.JSON.readTree(body)) + '\n');
        }
        assertThat(problems(body)).isEmpty();
        assertThat(Facts.JSON.readTree(body)).isEqualTo(Facts.JSON.readTree(Files.readString(sample)));
    }

    private static Iterable<com.networknt.schema.Error> problems(String body) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")))
                .validate(body, InputFormat.JSON);
    }
}
