package vn.hopluu.aggregation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.aggregation.topology.Reports.accepted;
import static vn.hopluu.aggregation.topology.Reports.submitted;
import static vn.hopluu.aggregation.topology.Units.unit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuiltTopologyTests {

    private static final Generation SECOND = new Generation(2);

    @TempDir
    static Path directory;

    private final TotalsDriver driver =
            new TotalsDriver(directory, SECOND, Optional.of(new Targets(Map.of(0, 3L), Map.of(0, 1L))));

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void staysSilentUntilItHasReadWhatWasThere() {
        driver.send(unit("xa-a", 1, "tinh"));
        driver.send(submitted("xa-a", 2, 3));
        driver.send(submitted("xa-a", 3, 4));
        driver.letTimePass();

        assertThat(driver.emitted()).isEmpty();
    }

    @Test
    void emitsEveryScopeWholeAndThenSaysSo() {
        readWhatWasThere();
        driver.letTimePass();

        List<TotalsMessage> emitted = driver.emitted();
        assertThat(emitted)
                .filteredOn(ScopeTotal.class::isInstance)
                .extracting(TotalsMessage::key)
                .contains("TT-CCHC.2024-H1.THEN.xa-a", "TT-CCHC.2024-H1.THEN.tinh", "TT-CCHC.2024-H1.NOW.tinh");
        assertThat(emitted.getLast()).isEqualTo(new GenerationEmitted(2, 0));
    }

    @Test
    void numbersItsChangesAboveThoseOfEarlierGenerations() {
        readWhatWasThere();
        driver.letTimePass();

        assertThat(driver.emittedTotals())
                .allSatisfy(total -> assertThat(Generation.of(total.sequence())).isEqualTo(SECOND));
    }

    @Test
    void goesOnLikeAnyOtherGeneration() {
        readWhatWasThere();
        driver.letTimePass();
        driver.emitted();
        driver.letTimePass();
        driver.send(accepted("xa-a", 5, 6));

        assertThat(driver.emittedTotals())
                .hasSize(4)
                .allSatisfy(total -> assertThat(total.counts().accepted()).isEqualTo(1));
        driver.letTimePass();
        assertThat(driver.emitted()).isEmpty();
    }

    @Test
    void countsPoisonAndTombstonesAsRead() {
        driver.send(unit("xa-a", 1, "tinh"));
        driver.send(submitted("xa-a", 2, 3));
        driver.send(submitted("xa-a", 3, 4));
        driver.sendTombstone();
        driver.letTimePass();

        assertThat(driver.emitted().getLast()).isEqualTo(new GenerationEmitted(2, 0));
    }

    private void readWhatWasThere() {
        driver.send(unit("xa-a", 1, "tinh"));
        driver.send(submitted("xa-a", 2, 3));
        driver.send(submitted("xa-a", 3, 4));
        driver.send(submitted("xa-a", 4, 5));
    }
}
