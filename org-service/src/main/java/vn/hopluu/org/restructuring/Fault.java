package vn.hopluu.org.restructuring;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with an act.
 *
 * @param act the act that cannot be: the one that is to be registered, or a later one that would no longer be possible
 * @param pointer to the place in that act (RFC 6901)
 * @param arguments of the message that explains it
 */
public record Fault(ActId act, String pointer, Code code, List<Object> arguments) {

    /** Why; the names are part of the API. */
    public enum Code {
        /** Nobody knows the unit. */
        UNKNOWN_UNIT,
        /** The unit has ended, or is not founded yet. */
        UNIT_NOT_VALID,
        /** What is known of the unit on a later day was taken over as it was: nothing can be changed before. */
        BEFORE_WHAT_IS_KNOWN,
        /** The identity is taken: it is never given again. */
        IDENTITY_TAKEN,
        /** The unit would end in itself, or stand under itself. */
        INTO_ITSELF,
        /** The same is changed twice on one day, here or by another act. */
        CHANGED_TWICE,
        /** A unit would begin, or change, and end on one day: no day of its life would be left. */
        NO_DAY_LEFT,
        /** A split names no main successor. */
        NO_MAIN_SUCCESSOR,
        /** The main successor is not one of those the unit is split into. */
        MAIN_SUCCESSOR_ELSEWHERE,
        /** A split into fewer than two: that is a merge. */
        NOT_A_SPLIT,
        /** A merge of nobody. */
        NOBODY_MERGED,
        /** Who takes over is not valid on the day. */
        SUCCESSOR_NOT_VALID,
        /** The unit would stand under one that is not valid on the day. */
        PARENT_NOT_VALID,
        /** A province stands under nobody, and everyone else under somebody. */
        NOT_UNDER_A_PROVINCE,
        /** An act that changes nothing. */
        NO_CHANGES;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Fault {
        arguments = List.copyOf(arguments);
    }
}
