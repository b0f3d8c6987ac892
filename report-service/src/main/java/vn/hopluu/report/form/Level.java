package vn.hopluu.report.form;

/** Whether a failed check blocks submission or asks for an explanation that is kept with the report. */
public enum Level {
    ERROR,
    WARNING
}
