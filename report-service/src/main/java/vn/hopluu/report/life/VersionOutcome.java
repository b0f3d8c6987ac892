package vn.hopluu.report.life;

/** What the receiving unit made of a version. */
public enum VersionOutcome {
    AWAITING_REVIEW,
    RETURNED,
    ACCEPTED
}
