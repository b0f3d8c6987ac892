package vn.hopluu.org.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A unit's identity: given once, never changed, never given again. */
public record UnitId(@JsonValue String value) implements Comparable<UnitId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,80}");

    @JsonCreator
    public UnitId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a unit's identity: " + value);
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
