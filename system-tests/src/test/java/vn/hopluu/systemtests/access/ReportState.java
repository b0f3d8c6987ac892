package vn.hopluu.systemtests.access;

/** Where a report stands. */
enum ReportState {
    DUE,
    DRAFT,
    AWAITING_APPROVAL,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    CORRECTION_REQUESTED
}
