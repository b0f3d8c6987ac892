package vn.hopluu.report.period;

/** Where a period stands: its reports are being created, may be sent, or may be sent no more. */
public enum PeriodState {
    OPENING,
    OPEN,
    CLOSED
}
