package vn.hopluu.aggregation.units;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows units to what they are today. */
@Component
public class Successions {

    private final Units units;

    Successions(Units units) {
        this.units = units;
    }

    /** Every other unit that the given one took over from, wholly or in part, directly or through a chain; by unit. */
    public List<Handover> to(String unit) {
        return units.all().stream()
                .map(this::handover)
                .filter(handover -> handover.isTo(unit))
                .sorted(Comparator.comparing(handover -> handover.from().unit()))
                .toList();
    }

    private Handover handover(CountedUnit unit) {
        return new Handover(unit, unit.countsIn(), List.copyOf(others(unit)));
    }

    /** Part by part, as long as one main successor follows another. Parts that came together again are no parts. */
    private SortedSet<String> others(CountedUnit unit) {
        SortedSet<String> others = new TreeSet<>();
        Set<String> passed = new HashSet<>();
        CountedUnit at = unit;
        while (at != null && !at.isOfToday() && at.successor() != null && passed.add(at.unit())) {
            at.successor().others().forEach(part -> today(part).ifPresent(others::add));
            at = next(at.successor());
        }
        others.removeIf(part -> part.equals(unit.countsIn()));
        return others;
    }

    private @Nullable CountedUnit next(CountedUnit.Successor successor) {
        return units.find(successor.unit()).orElse(null);
    }

    private Optional<String> today(String part) {
        return units.find(part).flatMap(unit -> Optional.ofNullable(unit.countsIn()));
    }
}
