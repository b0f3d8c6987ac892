package vn.hopluu.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTests {

    @Test
    void readsPercentilesByNearestRank() {
        var samples = new Samples();
        for (int millis = 100; millis > 0; millis--) samples.add(millis * 1_000_000L);

        assertThat(samples.percentile(50)).isEqualTo(50);
        assertThat(samples.percentile(99)).isEqualTo(99);
        assertThat(samples.percentile(100)).isEqualTo(100);
    }

    @Test
    void givesTheMedianOfRunsAndHowFarTheyLieApart() {
        assertThat(Spread.of(List.of(30.0, 10.0, 20.0))).hasToString("20 (10–30)");
        assertThat(Spread.of(List.of(1.0, 2.0))).hasToString("1.5 (1.0–2.0)");
        assertThat(Spread.of(List.of(7.25))).hasToString("7.3");
    }
}
