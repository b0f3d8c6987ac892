package vn.hopluu.systemtests.access;

/** What somebody may be at a unit. */
enum Role {
    PREPARER,
    APPROVER,
    REVIEWER,
    ANALYST,
    ADMINISTRATOR
}
