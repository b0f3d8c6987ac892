package vn.hopluu.aggregation.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.aggregation.topology.Structure;

class CountedUnitTests {

    private static final Path SAMPLES = Path.of("../org-service/contracts/org.units.v1/samples");
    private static final LocalDate THEN = LocalDate.parse("2024-06-14");

    private static CountedUnit sample(String name) throws IOException {
        return UnitsFeed.read(Files.readAllBytes(SAMPLES.resolve(name)));
    }

    @Test
    void everySampleOfTheProducerCanBeReadEvenWithAFieldMore() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file -> {
                String more = Files.readString(file).replaceFirst("\\{", "{\"unheardOf\": [{}],");
                CountedUnit unit = UnitsFeed.read(more.getBytes(StandardCharsets.UTF_8));
                assertThat(unit).isEqualTo(UnitsFeed.read(Files.readAllBytes(file)));
                assertThat(unit.revision()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa-cuong-gian", "huyen-nghi-xuan", "tinh-ha-tinh"})
    void aReportCountsThenUnderItsUnitAndThoseAboveIt(String scope) throws IOException {
        assertThat(cuongGian().countsIn(scope, Structure.THEN, THEN)).isTrue();
        assertThat(cuongGian().mayCountIn(scope)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xa-co-dam-2025", "tinh-ha-tinh"})
    void aReportCountsNowUnderTheSuccessorAndThoseAboveIt(String scope) throws IOException {
        assertThat(cuongGian().countsIn(scope, Structure.NOW, THEN)).isTrue();
        assertThat(cuongGian().mayCountIn(scope)).isTrue();
    }

    @Test
    void theTwoStructuresDoNotMix() throws IOException {
        assertThat(cuongGian().countsIn("xa-co-dam-2025", Structure.THEN, THEN)).isFalse();
        assertThat(cuongGian().countsIn("huyen-nghi-xuan", Structure.NOW, THEN)).isFalse();
        assertThat(cuongGian().countsIn("xa-cuong-gian", Structure.NOW, THEN)).isFalse();
    }

    @Test
    void itsReportsAreReceivedByWhoeverStoodRightAbove() throws IOException {
        assertThat(cuongGian().receivers()).containsExactly("huyen-nghi-xuan");
    }

    @Test
    void knowsWhoTookOverAndWhoTookAPart() throws IOException {
        var from = LocalDate.parse("2025-07-01");

        assertThat(cuongGian().successor()).isEqualTo(new CountedUnit.Successor("xa-co-dam-2025", from, List.of()));
        assertThat(sample("split-commune.json").successor())
                .isEqualTo(new CountedUnit.Successor("phuong-thanh-sen", from, List.of("phuong-ha-huy-tap-2025")));
    }

    @Test
    void knowsWhatKindOfUnitItWas() throws IOException {
        assertThat(cuongGian().kindNear(THEN)).contains("COMMUNE");
        assertThat(sample("district.json").kindNear(LocalDate.MAX)).contains("DISTRICT");
        assertThat(sample("province.json").kindNear(LocalDate.MIN)).contains("PROVINCE");
        assertThat(sample("withdrawn-founding.json").kindNear(THEN)).isEmpty();
    }

    @Test
    void standsOutsideItsLifeWhereItStoodFirstOrLast() throws IOException {
        CountedUnit moved = sample("moved-commune.json");

        assertThat(moved.ancestorsNear(LocalDate.MIN)).startsWith("huyen-loc-ha");
        assertThat(moved.ancestorsNear(LocalDate.parse("2025-01-01"))).startsWith("huyen-thach-ha");
        assertThat(moved.ancestorsNear(LocalDate.MAX)).startsWith("huyen-thach-ha");
        assertThat(moved.hasEndedBy(LocalDate.parse("2025-06-30"))).isFalse();
        assertThat(moved.hasEndedBy(LocalDate.parse("2025-07-01"))).isTrue();
    }

    @Test
    void standsFromItsFirstDayToTheDayBeforeItsEnd() throws IOException {
        assertThat(cuongGian().standsOn(LocalDate.parse("2019-12-31"))).isFalse();
        assertThat(cuongGian().standsOn(LocalDate.parse("2020-01-01"))).isTrue();
        assertThat(cuongGian().standsOn(LocalDate.parse("2025-06-30"))).isTrue();
        assertThat(cuongGian().standsOn(LocalDate.parse("2025-07-01"))).isFalse();
        assertThat(cuongGian().isOfToday()).isFalse();
        assertThat(sample("commune-founded-2025.json").isOfToday()).isTrue();
    }

    @Test
    void oneWhoseFoundingWasWithdrawnStandsNowhereAndCountsInNoOther() {
        CountedUnit withdrawn = UnitsFeed.read("""
                {"unit":"xa-a","revision":2,"spans":[],"successor":null,"lineage":[],"now":null}""".getBytes(StandardCharsets.UTF_8));

        assertThat(withdrawn.everStood()).isFalse();
        assertThat(withdrawn.today()).isEmpty();
        assertThat(withdrawn.receivers()).isEmpty();
        assertThat(withdrawn.countsIn("tinh", Structure.THEN, THEN)).isFalse();
        assertThat(withdrawn.countsIn("xa-a", Structure.NOW, THEN)).isFalse();
    }

    private static CountedUnit cuongGian() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            for (Path file : files.toList()) {
                CountedUnit unit = sample(file.getFileName().toString());
                if (unit.unit().equals("xa-cuong-gian")) {
                    return unit;
                }
            }
        }
        throw new AssertionError("no sample of xa-cuong-gian");
    }
}
