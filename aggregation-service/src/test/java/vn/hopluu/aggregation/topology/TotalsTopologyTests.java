package vn.hopluu.aggregation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.hopluu.aggregation.topology.Reports.accepted;
import static vn.hopluu.aggregation.topology.Reports.due;
import static vn.hopluu.aggregation.topology.Reports.returned;
import static vn.hopluu.aggregation.topology.Reports.submitted;
import static vn.hopluu.aggregation.topology.Units.standing;
import static vn.hopluu.aggregation.topology.Units.unit;
import static vn.hopluu.aggregation.topology.Units.withdrawn;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TotalsTopologyTests {

    @TempDir
    static Path directory;

    private final TotalsDriver driver = TotalsDriver.first(directory);
    private final Map<String, ScopeTotal> newest = new HashMap<>();

    @BeforeEach
    void twoCommunesOfADistrict() {
        driver.send(unit("xa-a", 1, "huyen", "tinh"));
        driver.send(unit("xa-b", 1, "huyen", "tinh"));
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void emitsEveryScopeOfAReportAtOnce() {
        driver.send(submitted("xa-a", 2, 3));

        assertThat(driver.emittedTotals())
                .extracting(ScopeTotal::key)
                .containsExactlyInAnyOrder(
                        "TT-CCHC.2024-H1.THEN.xa-a",
                        "TT-CCHC.2024-H1.THEN.huyen",
                        "TT-CCHC.2024-H1.THEN.tinh",
                        "TT-CCHC.2024-H1.NOW.xa-a",
                        "TT-CCHC.2024-H1.NOW.huyen",
                        "TT-CCHC.2024-H1.NOW.tinh");
    }

    @Test
    void emitsAScopeUnderLoadOnceWithItsNewestState() {
        driver.send(due("xa-a"));
        driver.emitted();
        driver.send(submitted("xa-a", 2, 3));
        driver.send(submitted("xa-b", 2, 4));
        driver.send(accepted("xa-a", 3, 3));
        assertThat(driver.emitted()).isEmpty();

        driver.letTimePass();

        assertThat(driver.emittedTotals())
                .filteredOn(total -> total.key().equals("TT-CCHC.2024-H1.THEN.tinh"))
                .singleElement()
                .satisfies(total -> {
                    assertThat(total.counts()).isEqualTo(new Counts(2, 2, 2, 0, 0, 1));
                    assertThat(total.seen()).isEqualTo(3);
                });
    }

    @Test
    void numbersTheChangesOfAScopeUpwards() {
        driver.send(due("xa-a"));
        long before = province().sequence();
        driver.letTimePass();
        driver.send(submitted("xa-a", 2, 3));

        assertThat(province().sequence()).isGreaterThan(before);
        assertThat(Generation.of(before)).isEqualTo(new Generation(1));
    }

    @Test
    void saysNothingOfARepeatedMessage() {
        driver.send(submitted("xa-a", 2, 3));
        driver.emitted();
        driver.letTimePass();
        driver.send(submitted("xa-a", 2, 3));
        driver.letTimePass();

        assertThat(driver.emitted()).isEmpty();
    }

    @Test
    void countsACorrectionOnce() {
        driver.send(accepted("xa-a", 2, 3));
        driver.send(submitted("xa-a", 5, 8));
        driver.letTimePass();

        assertThat(contests()).isEqualTo(BigDecimal.valueOf(8));
    }

    @Test
    void ignoresWhatArrivesOutOfOrder() {
        driver.send(submitted("xa-a", 5, 8));
        driver.send(returned("xa-a", 3));
        driver.letTimePass();

        assertThat(contests()).isEqualTo(BigDecimal.valueOf(8));
    }

    @Test
    void countsALateUnitsReportsWhenItComes() {
        driver.send(submitted("xa-c", 2, 5));
        assertThat(driver.emitted()).isEmpty();

        driver.send(unit("xa-c", 1, "tinh"));

        assertThat(contests()).isEqualTo(BigDecimal.valueOf(5));
    }

    @Test
    void emitsAScopeThatAMoveEmptiedOnceMoreAndForgetsIt() {
        driver.send(submitted("xa-a", 2, 3));
        driver.emitted();
        driver.letTimePass();
        driver.send(standing("xa-a", 2, List.of("huyen", "tinh"), "xa-moi", List.of("tinh")));
        driver.letTimePass();

        assertThat(driver.emittedTotals())
                .filteredOn(ScopeTotal::countsNothing)
                .extracting(ScopeTotal::key)
                .containsExactlyInAnyOrder("TT-CCHC.2024-H1.NOW.xa-a", "TT-CCHC.2024-H1.NOW.huyen");
        driver.letTimePass();
        assertThat(driver.emitted()).isEmpty();
    }

    @Test
    void emitsOnlyWhatAMoveChanged() {
        driver.send(submitted("xa-a", 2, 3));
        driver.letTimePass();
        driver.emitted();
        driver.letTimePass();
        driver.send(standing("xa-a", 2, List.of("huyen", "tinh"), "xa-moi", List.of("huyen", "tinh")));
        driver.letTimePass();

        assertThat(driver.emittedTotals())
                .extracting(ScopeTotal::key)
                .containsExactlyInAnyOrder("TT-CCHC.2024-H1.NOW.xa-a", "TT-CCHC.2024-H1.NOW.xa-moi");
    }

    @Test
    void takesAUnitWhoseFoundingWasWithdrawnOutOfNow() {
        driver.send(submitted("xa-a", 2, 3));
        driver.send(withdrawn("xa-a", 2));
        driver.letTimePass();

        assertThat(newest("NOW.tinh").countsNothing()).isTrue();
        assertThat(newest("THEN.tinh").countsNothing()).isTrue();
        assertThat(newest("THEN.xa-a").counts().submitted()).isEqualTo(1);
    }

    @Test
    void numbersAScopeThatFillsAgainFurtherUpwards() {
        driver.send(submitted("xa-a", 2, 3));
        driver.send(standing("xa-a", 2, List.of("huyen", "tinh"), "xa-moi", List.of("tinh")));
        driver.letTimePass();
        long emptied = newest("NOW.huyen").sequence();
        driver.send(unit("xa-a", 3, "huyen", "tinh"));
        driver.letTimePass();

        assertThat(newest("NOW.huyen").sequence()).isGreaterThan(emptied);
        assertThat(newest("NOW.huyen").counts().submitted()).isEqualTo(1);
    }

    @Test
    void ignoresTombstones() {
        driver.sendTombstone();
        driver.letTimePass();

        assertThat(driver.emitted()).isEmpty();
    }

    @Test
    void refusesWhatCannotBeCountedAsPoison() {
        byte[] unitless = "{\"revision\":1,\"unit\":null}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(StreamsException.class)
                .isThrownBy(() -> driver.sendReport(unitless))
                .withRootCauseInstanceOf(Exception.class)
                .havingCause()
                .isInstanceOf(PoisonMessage.class);
    }

    private ScopeTotal province() {
        return newest("THEN.tinh");
    }

    private ScopeTotal newest(String scope) {
        driver.emittedTotals().forEach(total -> newest.put(total.key(), total));
        return Objects.requireNonNull(newest.get("TT-CCHC.2024-H1." + scope));
    }

    private BigDecimal contests() {
        LineTotal line = Objects.requireNonNull(province().lines().get("CONTESTS"));
        return Objects.requireNonNull(line.submitted().total());
    }
}
