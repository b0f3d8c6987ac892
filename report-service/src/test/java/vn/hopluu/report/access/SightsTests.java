package vn.hopluu.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.report.unit.Unit;

/** Whole sets of units are told of as single ones are: for every role, at every unit of this corner, on days of each structure. */
class SightsTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final HaTinh units = new HaTinh();
    private final UnitNumbers numbers = new UnitNumbers();
    private final Sights sights = new Sights(
            units,
            numbers,
            new Hierarchies(units, numbers),
            Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @ValueSource(
            strings = {"2019-06-14", "2024-06-14", "2024-12-14", "2025-01-01", "2025-06-14", "2025-07-01", "2026-06-14"
            })
    void tellWhatReachTells(LocalDate then) {
        for (Role role : Role.values()) {
            units.all().forEach(unit -> check(new Right(role, unit.unit()), then));
        }
    }

    private void check(Right right, LocalDate then) {
        Sight sight = sights.of(Set.of(right), then);
        Relations relations = new Relations(units, then, TODAY);
        assertThat(sight.owing()).as("owing " + right).isEqualTo(those(right, relations, Permission.SUBMIT));
        assertThat(sight.approving()).as("approving " + right).isEqualTo(those(right, relations, Permission.APPROVE));
        assertThat(sight.reviewing()).as("reviewing " + right).isEqualTo(those(right, relations, Permission.ACCEPT));
        assertThat(sight.seen())
                .as("seen from above " + right)
                .isEqualTo(units(other -> relations.between(right.unit(), other).contains(Relation.ANCESTOR)
                        && Permission.SEE_REPORT.isGivenTo(right.role(), Relation.ANCESTOR)));
    }

    private BitSet those(Right right, Relations relations, Permission permission) {
        return units(other -> relations.between(right.unit(), other).stream()
                .anyMatch(relation -> permission.isGivenTo(right.role(), relation)));
    }

    private BitSet units(Predicate<String> which) {
        BitSet found = new BitSet();
        units.all().stream().map(Unit::unit).filter(which).map(numbers::of).forEach(found::set);
        return found;
    }
}
