package vn.hopluu.report.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.report.KnownUnits;

/** This service understands what org-service publishes, and what it may add one day. */
class UnitContractTests {

    private final UnitReader reader = new UnitReader();

    static List<Path> samples() {
        return KnownUnits.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySampleOfTheProducer(Path sample) throws IOException {
        Unit unit = reader.read(Files.readAllBytes(sample));

        assertThat(unit.unit()).matches("[a-z0-9-]{1,80}");
        assertThat(unit.spans()).allSatisfy(span -> assertThat(span.kind()).isNotNull());
        assertThat(unit.lineage().isEmpty()).isEqualTo(unit.spans().isEmpty());
    }

    @Test
    void knowsThatAUnitWhoseFoundingWasWithdrawnIsThereOnNoDay() throws IOException {
        Path sample = samples().stream()
                .filter(file -> file.endsWith("withdrawn-founding.json"))
                .findFirst()
                .orElseThrow();

        Unit unit = reader.read(Files.readAllBytes(sample));

        assertThat(unit.on(LocalDate.parse("2026-11-22"))).isEmpty();
        assertThat(unit.isWithin("tinh-ha-tinh", LocalDate.parse("2026-11-22"))).isFalse();
    }

    @Test
    void ignoresAFieldItDoesNotKnowAndTakesAnUnknownKindForAnotherBody() {
        String future = """
                {"unit":"xa-moi","revision":2,"colour":"red","spans":[{"from":"2020-01-01","to":null,"kind":"HAMLET",
                "parent":null,"flag":true}],"lineage":[{"from":"2020-01-01","to":null,"ancestors":[]}]}""";

        Unit unit = reader.read(future.getBytes(StandardCharsets.UTF_8));

        assertThat(unit.spans()).extracting(Unit.Span::kind).containsExactly(UnitKind.OTHER);
    }
}
