package vn.hopluu.report.life;

/** What became of a version that was sent. */
public enum VersionOutcome {
    AWAITING_REVIEW,
    RETURNED,
    ACCEPTED,
    /** Taken back by the unit before anybody judged it. */
    WITHDRAWN
}
