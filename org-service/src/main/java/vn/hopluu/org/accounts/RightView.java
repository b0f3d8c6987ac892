package vn.hopluu.org.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.access.Standing;
import vn.hopluu.org.people.Held;

/**
 * A right that somebody holds.
 *
 * @param unit at which it was given, or {@code *}
 * @param countsAt the unit at which it counts today: another one where the unit merged
 * @param yours whether the caller may change it
 */
record RightView(
        Role role,
        String unit,
        String countsAt,
        LocalDate from,
        @Nullable LocalDate to,
        boolean yours) {

    static RightView of(Held held, Standing today, boolean yours) {
        return new RightView(held.role(), held.unit(), CountsAt.of(held.right(), today), held.from(), held.to(), yours);
    }
}
