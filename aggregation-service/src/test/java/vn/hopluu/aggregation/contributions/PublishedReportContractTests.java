package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class PublishedReportContractTests {

    private static final Path SAMPLES = Path.of("../report-service/contracts/report.events.v1/samples");

    static Stream<Path> samples() throws IOException {
        return Files.list(SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleOfTheProducerCanBeReadEvenWithAFieldMore(Path sample) throws IOException {
        PublishedReport report = ReportsTopic.read(Files.readAllBytes(sample));
        String more = Files.readString(sample).replaceFirst("\\{", "{\"unheardOf\": [{}],");

        assertThat(ReportsTopic.read(more.getBytes(StandardCharsets.UTF_8))).isEqualTo(report);
        assertThat(report.lines()).isNotEmpty();
        assertThat(report.revision()).isPositive();
    }

    @Test
    void keepsBlanks() throws IOException {
        PublishedReport report = ReportsTopic.read(Files.readAllBytes(SAMPLES.resolve("report-submitted-blanks.json")));

        assertThat(Objects.requireNonNull(report.inForce()).values()).containsValue(null);
    }

    /** They would be written under names that mean something else to the store. */
    @ParameterizedTest
    @ValueSource(strings = {"\"unit\": \"a.b\"", "\"unit\": \"$a\"", "\"form\": \"A.B\"", "\"lines\": null"})
    void refusesNamesThatNoReportCanHave(String field) throws IOException {
        String name = field.substring(0, field.indexOf(':'));
        String sample = Files.readString(SAMPLES.resolve("report-due.json"));
        String bad = name.equals("\"lines\"")
                ? sample.replace(name, "\"lines\": null, \"unheardOf\"")
                : sample.replaceFirst(name + ": \"[^\"]*\"", field.replace("$", "\\$"));

        assertThatThrownBy(() -> ReportsTopic.read(bad.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JacksonException.class);
    }
}
