package vn.hopluu.report.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The samples are reminders as this service writes them, and the schema describes them. */
class ReminderContractTests {

    private static final Path CONTRACT = Path.of("contracts/report.reminders.v1");

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleKeepsToTheSchemaAndIsWrittenAsItIsRead(Path sample) throws IOException {
        String text = Files.readString(sample);
        JsonMapper json = JsonMapper.shared();

        assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
        assertThat(json.readTree(json.writeValueAsString(json.readValue(text, Reminder.class))))
                .isEqualTo(json.readTree(text));
    }

    static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schema.json")), InputFormat.JSON);
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT.resolve("samples"))) {
            return files.toList().stream();
        }
    }
}
