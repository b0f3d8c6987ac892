package vn.hopluu.report.form;

/** How a superior's total is made of the units' values of a line. */
public enum RollUp {
    SUM,
    COUNT_OF_YES,
    AVERAGE,
    MINIMUM,
    MAXIMUM,
    /** The total of the numerator by the total of the denominator; for a percentage times a hundred. */
    RATIO,
    NONE;

    /** Whether totals of such values mean anything: percentages have no sum, and only yes can be counted. */
    boolean fits(ValueType type) {
        return switch (this) {
            case SUM -> type == ValueType.WHOLE || type == ValueType.DECIMAL;
            case COUNT_OF_YES -> type == ValueType.YES_NO;
            case AVERAGE, MINIMUM, MAXIMUM -> type != ValueType.YES_NO;
            case RATIO -> type == ValueType.DECIMAL || type == ValueType.PERCENTAGE;
            case NONE -> true;
        };
    }
}
