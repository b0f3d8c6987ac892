package vn.hopluu.report.formula;

/** Three-valued logic (Kleene): what a blank decides nothing about stays unknown. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return values()[YES.ordinal() - ordinal()];
    }
}
