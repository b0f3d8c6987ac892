package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Hierarchies are made once and not kept for ever. */
class HierarchiesTests {

    private static final LocalDate FIRST = LocalDate.parse("2024-06-14");

    private final AtomicLong now = new AtomicLong();
    private final Hierarchies hierarchies = new Hierarchies(new HaTinh(), new UnitNumbers(), now::get);

    @Test
    void areMadeOnceForADay() {
        assertThat(hierarchies.on(FIRST)).isSameAs(hierarchies.on(FIRST));
    }

    @Test
    void forgetTheDaysThatNobodyAsksForAnyMore() {
        for (int day = 0; day < 1_000; day++) {
            hierarchies.on(FIRST);
            hierarchies.on(FIRST.plusDays(day));
            now.addAndGet(Duration.ofDays(1).toNanos());
        }

        assertThat(hierarchies.size()).isLessThanOrEqualTo(2);
    }
}
