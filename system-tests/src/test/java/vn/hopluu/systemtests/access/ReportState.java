package vn.hopluu.systemtests.access;

/** Where a report stands. */
enum ReportState {
    DUE,
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    CORRECTION_REQUESTED,
    LIFTED
}
