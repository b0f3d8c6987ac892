package vn.hopluu.report.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.Running;
import vn.hopluu.report.form.EveryRollUp;
import vn.hopluu.report.life.ReportEvent;
import vn.hopluu.report.life.ReportStory;

/** The samples are what this service writes, and the schema describes them. */
@Running
class EventContractTests {

    private static final Path CONTRACT = Path.of("contracts/report.events.v1");

    @Autowired
    private OutboxDocuments documents;

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleKeepsToTheSchema(Path sample) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")), InputFormat.JSON);

        assertThat(schema.validate(Files.readString(sample), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSamplesAreTheStoryAsThisServiceTellsIt() {
        ReportStory.told()
                .forEach((sample, report) -> assertThat(JsonMapper.shared()
                                .readTree(documents.newest(report).body()))
                        .as(sample)
                        .isEqualTo(JsonMapper.shared()
                                .readTree(CONTRACT.resolve("samples/" + sample + ".json")
                                        .toFile())));
    }

    @Test
    void theSampleOfEveryRollUpIsWhatThisServiceTellsOfItsForm() throws IOException {
        Path sample = CONTRACT.resolve("samples/report-submitted-every-roll-up.json");
        ReportEvent told = ReportEvent.newest(ReportStory.ofEveryRollUp(), EveryRollUp.VERSION_2);
        JsonNode body = JsonMapper.shared().readTree(json.writeValueAsString(told));
        if (Boolean.getBoolean("hopluu.contracts.update")) {
            Files.writeString(sample, body.toPrettyString() + "\n");
        }

        assertThat(body).isEqualTo(JsonMapper.shared().readTree(sample.toFile()));
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT.resolve("samples"))) {
            return files.toList().stream();
        }
    }
}
