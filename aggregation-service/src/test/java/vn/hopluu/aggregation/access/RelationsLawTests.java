package vn.hopluu.aggregation.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hopluu.aggregation.topology.RandomUnits;
import vn.hopluu.aggregation.units.CountedUnit;

/** However units are restructured, a caller reaches those that a walk through the tree, day by day, finds in reach. */
class RelationsLawTests {

    private static final int DAYS = 2_500;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reachesWhatAWalkThroughTheTreeFindsInReach(long seed) {
        var random = new Random(seed);
        var units = new RandomUnits(random);
        Map<String, CountedUnit> published =
                units.published().stream().collect(Collectors.toMap(CountedUnit::unit, Function.identity()));
        var relations = new Relations(unit -> Optional.ofNullable(published.get(unit)));
        LocalDate day = RandomUnits.BEGINNING.plusDays(random.nextInt(DAYS));

        for (String callers : units.names()) {
            for (String other : units.names()) {
                Relation found = relations.of(callers, other, day);
                assertThat(found == Relation.OWN || found == Relation.ANCESTOR ? found : null)
                        .as("%s to %s on %s", callers, other, day)
                        .isEqualTo(inReach(units, callers, other, day).orElse(null));
            }
        }
    }

    private static Optional<Relation> inReach(RandomUnits units, String callers, String other, LocalDate day) {
        String own = units.holder(callers, day, (from, to) -> units.kind(from).equals(units.kind(to)));
        String others = units.holder(other, day, (_, _) -> true);
        if (own.equals(others)) {
            return Optional.of(Relation.OWN);
        }
        return units.above(others, day).contains(own) ? Optional.of(Relation.ANCESTOR) : Optional.empty();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }
}
