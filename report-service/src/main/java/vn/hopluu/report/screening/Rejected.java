package vn.hopluu.report.screening;

/** Ends the reading of a file at the first thing that speaks against it; never leaves this package. */
final class Rejected extends Exception {

    private final Verdict.Reason reason;

    Rejected(Verdict.Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Verdict.Reason reason() {
        return reason;
    }
}
