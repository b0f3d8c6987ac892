package vn.hopluu.org.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import vn.hopluu.org.unit.UnitId;

/**
 * A role at a unit, or everywhere.
 *
 * @param at the unit's identity, or {@link #EVERYWHERE}
 */
public record Right(Role role, String at) {

    public static final String EVERYWHERE = "*";

    public Right {
        if (!isPlace(at)) {
            throw new IllegalArgumentException("Nobody holds a right at " + at);
        }
    }

    public static Right at(UnitId unit, Role role) {
        return new Right(role, unit.value());
    }

    public static Right everywhere(Role role) {
        return new Right(role, EVERYWHERE);
    }

    static boolean isPlace(String at) {
        return at.equals(EVERYWHERE) || UnitId.isWellFormed(at);
    }

    /** As a token carries it, such as {@code REVIEWER@tinh-ha-tinh}; empty for what is none. */
    public static Optional<Right> parse(String text) {
        int sign = text.indexOf('@');
        return sign < 0 || !isPlace(text.substring(sign + 1))
                ? Optional.empty()
                : Role.named(text.substring(0, sign)).map(role -> new Right(role, text.substring(sign + 1)));
    }

    public boolean isEverywhere() {
        return at.equals(EVERYWHERE);
    }

    /** Empty for a right everywhere. */
    public Optional<UnitId> unit() {
        return isEverywhere() ? Optional.empty() : Optional.of(new UnitId(at));
    }

    @JsonValue
    @Override
    public String toString() {
        return role + "@" + at;
    }
}
