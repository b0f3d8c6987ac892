package vn.hopluu.report.form;

/** How a superior's total is made of the units' values of a line. */
public enum RollUp {
    SUM,
    COUNT_OF_YES,
    AVERAGE,
    MINIMUM,
    MAXIMUM,
    RATIO,
    NONE
}
