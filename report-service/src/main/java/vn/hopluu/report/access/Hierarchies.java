package vn.hopluu.report.access;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.hopluu.report.unit.Units;

/**
 * The hierarchies of the days that are asked for; made anew when units have changed, and at most once a second. A day that nobody
 * asks for any more is forgotten: every day is today once.
 */
@Component
class Hierarchies {

    private static final long AT_MOST_EVERY = Duration.ofSeconds(1).toNanos();
    private static final long KEPT_UNASKED = Duration.ofHours(1).toNanos();

    private record Made(Hierarchy hierarchy, long changes, long at, AtomicLong asked) {}

    private final Units units;
    private final UnitNumbers numbers;
    private final LongSupplier nanos;
    private final Map<LocalDate, Made> made = new ConcurrentHashMap<>();

    @Autowired
    Hierarchies(Units units, UnitNumbers numbers) {
        this(units, numbers, System::nanoTime);
    }

    Hierarchies(Units units, UnitNumbers numbers, LongSupplier nanos) {
        this.units = units;
        this.numbers = numbers;
        this.nanos = nanos;
    }

    Hierarchy on(LocalDate day) {
        Made known = made.get(day);
        if (known == null) {
            forgetWhatNobodyAsksFor();
        }
        Made now = known != null && holds(known, units.changes()) ? known : made.compute(day, this::madeOnce);
        now.asked().set(nanos.getAsLong());
        return now.hierarchy();
    }

    /** Whoever waited for another's takes that one. */
    private Made madeOnce(LocalDate day, @Nullable Made before) {
        long changes = units.changes();
        return before != null && holds(before, changes) ? before : made(day, changes);
    }

    private Made made(LocalDate day, long changes) {
        long now = nanos.getAsLong();
        return new Made(new Hierarchy(new Places(units, day), numbers), changes, now, new AtomicLong(now));
    }

    private boolean holds(Made known, long changes) {
        return known.changes() == changes || nanos.getAsLong() - known.at() < AT_MOST_EVERY;
    }

    private void forgetWhatNobodyAsksFor() {
        long now = nanos.getAsLong();
        made.values().removeIf(one -> now - one.asked().get() > KEPT_UNASKED);
    }

    /** How many days it knows. */
    int size() {
        return made.size();
    }
}
