package vn.hopluu.org.restructuring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An act's identity, such as {@code nq-1665-2025}. */
public record ActId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,80}");

    @JsonCreator
    public ActId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not an act's identity: " + value);
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
