package vn.hopluu.org.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.access.Role;

/**
 * A right that a person holds, and when.
 *
 * @param unit its identity, or {@code *} for everywhere
 * @param from the first day
 * @param to the first day on which it is no longer held; null while open
 */
public record Held(
        Role role, String unit, LocalDate from, @Nullable LocalDate to) {

    public Right right() {
        return new Right(role, unit);
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !endsBy(day);
    }

    public boolean isWithoutDays() {
        return endsBy(from);
    }

    boolean endsBy(LocalDate day) {
        return to != null && !day.isBefore(to);
    }
}
