package vn.hopluu.aggregation.topology;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a unit went through.
 *
 * @param to the first day without it; null while it stands
 * @param successor who has its figures since; null for none
 * @param parents from each date on, the unit above; the empty name for a root
 */
record Life(
        LocalDate from, @Nullable LocalDate to, @Nullable String successor, NavigableMap<LocalDate, String> parents) {

    static Life founded(LocalDate from, String parent) {
        return new Life(from, null, null, new TreeMap<>()).below(parent, from);
    }

    Life below(String parent, LocalDate since) {
        var changed = new TreeMap<>(parents);
        changed.put(since, parent);
        return new Life(from, to, successor, changed);
    }

    Life ended(LocalDate on, @Nullable String by) {
        return new Life(from, on, by, parents);
    }

    boolean standsOn(LocalDate date) {
        return !date.isBefore(from) && !hasEndedBy(date);
    }

    boolean hasEndedBy(LocalDate date) {
        return to != null && !date.isBefore(to);
    }

    String parentOn(LocalDate date) {
        return Objects.requireNonNull(parents.floorEntry(date)).getValue();
    }
}
