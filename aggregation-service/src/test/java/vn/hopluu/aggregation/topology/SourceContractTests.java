package vn.hopluu.aggregation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what the producers promise to write. */
class SourceContractTests {

    private static final Path REPORTS = Path.of("../report-service/contracts/report.events.v1/samples");
    private static final Path UNITS = Path.of("../org-service/contracts/org.units.v1/samples");
    private static final String DUE = "report-due.json";

    @ParameterizedTest
    @MethodSource("reports")
    void readsEverySampleOfAReportAlsoWithFieldsAddedLater(Path sample) throws IOException {
        PublishedReport report = SourceMessages.report(Files.readAllBytes(sample));

        assertThat(report.lines()).isNotEmpty();
        assertThat(SourceMessages.report(withAnUnknownField(sample))).isEqualTo(report);
    }

    @ParameterizedTest
    @MethodSource("units")
    void readsEverySampleOfAUnitAlsoWithFieldsAddedLater(Path sample) throws IOException {
        PublishedUnit unit = SourceMessages.unit(Files.readAllBytes(sample));

        assertThat(unit.revision()).isPositive();
        assertThat(SourceMessages.unit(withAnUnknownField(sample))).isEqualTo(unit);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void keepsEverySampleOfAReportUnchanged(Path sample) throws IOException {
        PublishedReport report = SourceMessages.report(Files.readAllBytes(sample));
        var contribution = new Contribution(report, new Placement(List.of("a", "b"), List.of()));

        try (var format = new ContributionFormat().serde()) {
            byte[] kept = format.serializer().serialize("", contribution);
            assertThat(format.deserializer().deserialize("", kept)).isEqualTo(contribution);
        }
    }

    @ParameterizedTest
    @MethodSource("units")
    void keepsEverySampleOfAUnitUnchanged(Path sample) throws IOException {
        PublishedUnit unit = SourceMessages.unit(Files.readAllBytes(sample));

        try (var format = new UnitFormat().serde()) {
            byte[] kept = format.serializer().serialize("", unit);
            assertThat(format.deserializer().deserialize("", kept)).isEqualTo(unit);
        }
    }

    @Test
    void readsAndKeepsAUnitWhoseFoundingWasWithdrawn() {
        PublishedUnit unit = SourceMessages.unit(bytes("""
                {"unit":"xa-a","revision":2,"spans":[],"successor":null,"lineage":[],"now":null}"""));

        assertThat(unit).isEqualTo(Units.withdrawn("xa-a", 2));
        try (var format = new UnitFormat().serde()) {
            byte[] kept = format.serializer().serialize("", unit);
            assertThat(format.deserializer().deserialize("", kept)).isEqualTo(unit);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"unit\": \"xa-cuong-gian\" -> \"unit\": null",
                "\"unit\": \"xa-cuong-gian\" -> \"unit\": \"Xã Cương Gián\"",
                "\"revision\": 1, -> ",
                "\"revision\": 1, -> \"revision\": 0,",
                "\"structureDate\": \"2024-06-14\" -> \"structureDate\": \"yesterday\"",
                "\"period\": \"2024-H1\" -> \"period\": \"2024.H1\"",
                "\"CONTESTS\" -> \"PRESS_ITEMS\"",
                "\"SUM\" -> \"sum of all\"",
                "\"SUM\" -> \"RATIO\", \"numerator\": \"TWO WORDS\", \"denominator\": \"CONTESTS\"",
                "\"SUM\" -> \"RATIO\", \"numerator\": \"CONTESTS\", \"denominator\": \"\"",
                "\"inForce\": null -> \"inForce\": {\"accepted\": false, \"onTime\": true, \"values\": {\"CONTESTS\": 1e99}}",
                "\"inForce\": null -> \"inForce\": {\"accepted\": false, \"onTime\": true, \"values\": {\"CONTESTS\": \"many\"}}",
                "\"inForce\": null -> \"inForce\": {\"accepted\": false, \"onTime\": true, \"values\": {\"UNKNOWN\": 1}}",
                "\"inForce\": null -> \"inForce\": {\"accepted\": false, \"values\": {}}",
                "\"inForce\": null, -> "
            })
    void refusesAReportThatCannotBeCounted(String damage) throws IOException {
        String[] change = damage.split(" -> ", -1);
        String sample = Files.readString(REPORTS.resolve(DUE));
        assertThat(sample).contains(change[0]);

        assertThatExceptionOfType(PoisonMessage.class)
                .isThrownBy(() -> SourceMessages.report(bytes(sample.replace(change[0], change[1]))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "{", "[]", "{\"unit\":\"a\",\"revision\":1,\"now\":null}"})
    void refusesAUnitThatIsNone(String message) {
        assertThatExceptionOfType(PoisonMessage.class).isThrownBy(() -> SourceMessages.unit(bytes(message)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM", "AVERAGE", "MAXIMUM", "NONE", "ADDED_LATER"})
    void readsEveryRollUp(String rollUp) throws IOException {
        String sample = Files.readString(REPORTS.resolve(DUE)).replace("SUM", rollUp);

        assertThatCode(() -> SourceMessages.report(bytes(sample))).doesNotThrowAnyException();
    }

    static Stream<Path> reports() throws IOException {
        return samples(REPORTS);
    }

    static Stream<Path> units() throws IOException {
        return samples(UNITS);
    }

    private static Stream<Path> samples(Path folder) throws IOException {
        try (Stream<Path> samples = Files.list(folder)) {
            return samples.sorted().toList().stream();
        }
    }

    private static byte[] withAnUnknownField(Path sample) throws IOException {
        return bytes(Files.readString(sample).replaceFirst("\\{", "{\"addedLater\":{\"a\":[1]},"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
