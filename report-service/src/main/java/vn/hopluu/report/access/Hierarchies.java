package vn.hopluu.report.access;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.unit.Units;

/** The hierarchies of the days that are asked for; made anew when units have changed, and at most once a second. */
@Component
class Hierarchies {

    private static final long AT_MOST_EVERY = Duration.ofSeconds(1).toNanos();

    private record Made(Hierarchy hierarchy, long changes, long at) {

        boolean holds(long now) {
            return changes == now || System.nanoTime() - at < AT_MOST_EVERY;
        }
    }

    private final Units units;
    private final UnitNumbers numbers;
    private final Map<LocalDate, Made> made = new ConcurrentHashMap<>();

    Hierarchies(Units units, UnitNumbers numbers) {
        this.units = units;
        this.numbers = numbers;
    }

    Hierarchy on(LocalDate day) {
        Made known = made.get(day);
        return known != null && known.holds(units.changes())
                ? known.hierarchy()
                : made.compute(day, this::madeOnce).hierarchy();
    }

    /** Whoever waited for another's takes that one. */
    private Made madeOnce(LocalDate day, @Nullable Made before) {
        long changes = units.changes();
        return before != null && before.holds(changes)
                ? before
                : new Made(new Hierarchy(new Places(units, day), numbers), changes, System.nanoTime());
    }
}
