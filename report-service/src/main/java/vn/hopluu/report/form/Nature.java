package vn.hopluu.report.form;

/** Whether a line accumulates within a year or states a level. */
public enum Nature {
    FLOW,
    STOCK
}
