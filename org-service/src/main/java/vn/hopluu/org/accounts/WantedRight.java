package vn.hopluu.org.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.people.Held;

/**
 * A right as it is sent.
 *
 * @param unit its identity, or {@code *} for everywhere
 * @param from the first day; today when left out
 * @param to the first day on which it is no longer held; open when left out
 */
record WantedRight(
        Role role,
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    Held held(LocalDate today) {
        return new Held(role, unit, from == null ? today : from, to);
    }
}
