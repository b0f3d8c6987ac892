package vn.hopluu.org.restructuring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import vn.hopluu.org.unit.UnitId;

/** An act's identity, such as {@code nq-1665-2025}. */
public record ActId(@JsonValue String value) {

    /** The name under which acts are looked ahead at; none is registered under it. */
    public static final ActId PREVIEW = new ActId("preview");

    @JsonCreator
    public ActId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not an act's identity: " + value);
        }
    }

    /** Acts are named by the same letters as units. */
    public static boolean isWellFormed(String text) {
        return UnitId.isWellFormed(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
