package vn.hopluu.aggregation.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hopluu.aggregation.units.CountedUnit.Now;
import vn.hopluu.aggregation.units.CountedUnit.Segment;
import vn.hopluu.aggregation.units.CountedUnit.Successor;

class SuccessionsTests {

    private static final LocalDate FOUNDED = LocalDate.parse("2020-01-01");
    private static final LocalDate ENDED = LocalDate.parse("2025-01-01");

    private final Units units = new Units(InstantSource.system());
    private final Successions successions = new Successions(units);

    @BeforeEach
    void twoCommunes() {
        stands("xa-a");
        stands("xa-b");
    }

    private void stands(String unit) {
        put(unit, null, unit);
    }

    private void ended(String unit, String successor, @Nullable String today, String... others) {
        put(unit, new Successor(successor, ENDED, List.of(others)), today);
    }

    private void put(String unit, @Nullable Successor successor, @Nullable String today) {
        var above = List.of("tinh");
        Now now = today == null ? null : new Now(today, above);
        units.put(new CountedUnit(unit, 1, List.of(), successor, List.of(new Segment(FOUNDED, null, above)), now));
    }

    private List<String> told(String unit) {
        return successions.to(unit).stream()
                .map(handover -> handover.from().unit() + " in " + handover.countsIn() + " parts " + handover.others())
                .toList();
    }

    @Test
    void aUnitThatNothingEndedIntoHasNone() {
        assertThat(told("xa-a")).isEmpty();
    }

    @Test
    void aChainOfMergersEndsInTheUnitOfToday() {
        ended("xa-c", "xa-d", "xa-a");
        ended("xa-d", "xa-a", "xa-a");

        assertThat(told("xa-a")).containsExactly("xa-c in xa-a parts []", "xa-d in xa-a parts []");
        assertThat(told("xa-d")).isEmpty();
    }

    @Test
    void aSplitIsToldToTheMainSuccessorAndToTheOthers() {
        ended("xa-c", "xa-a", "xa-a", "xa-b");

        assertThat(told("xa-a")).containsExactly("xa-c in xa-a parts [xa-b]");
        assertThat(told("xa-b")).containsExactly("xa-c in xa-a parts [xa-b]");
    }

    @Test
    void aSplitLaterInTheChainIsToldOfWhatWasMergedBefore() {
        ended("xa-c", "xa-d", "xa-a");
        ended("xa-d", "xa-a", "xa-a", "xa-e");
        ended("xa-e", "xa-b", "xa-b");

        assertThat(told("xa-b"))
                .containsExactly("xa-c in xa-a parts [xa-b]", "xa-d in xa-a parts [xa-b]", "xa-e in xa-b parts []");
    }

    @Test
    void partsThatCameTogetherAgainAreNoParts() {
        ended("xa-c", "xa-a", "xa-a", "xa-e");
        ended("xa-e", "xa-a", "xa-a");

        assertThat(told("xa-a")).containsExactly("xa-c in xa-a parts []", "xa-e in xa-a parts []");
    }

    @Test
    void aPartOutlivesAMainSuccessorThatEndedWithoutOne() {
        ended("xa-c", "xa-d", null, "xa-b");
        put("xa-d", null, null);

        assertThat(told("xa-b")).containsExactly("xa-c in null parts [xa-b]");
    }

    @Test
    void whatIsYetToComeIsNotTold() {
        put("xa-c", new Successor("xa-a", LocalDate.MAX, List.of("xa-b")), "xa-c");

        assertThat(told("xa-a")).isEmpty();
        assertThat(told("xa-b")).isEmpty();
    }
}
