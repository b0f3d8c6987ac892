package vn.hopluu.aggregation.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A role at a unit, or everywhere.
 *
 * @param at the unit's identity, or {@link #EVERYWHERE}
 */
public record Right(Role role, String at) {

    static final String EVERYWHERE = "*";
    private static final Pattern PLACE = Pattern.compile("[a-z0-9-]{1,80}|\\*");

    /** Empty where no unit can be. */
    static Optional<Right> at(String place, Role role) {
        return PLACE.matcher(place).matches() ? Optional.of(new Right(role, place)) : Optional.empty();
    }

    boolean isEverywhere() {
        return at.equals(EVERYWHERE);
    }
}
