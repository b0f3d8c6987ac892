package vn.hopluu.report.access;

/** What a person or a machine client may be, at a unit. */
public enum Role {
    /** Fills reports in (người lập). */
    PREPARER,
    /** Answers for the unit's reports (lãnh đạo đơn vị). */
    APPROVER,
    /** Judges the reports of units below (người thẩm tra). */
    REVIEWER,
    /** Reads what the unit and those below reported. */
    ANALYST,
    /** Sees to periods, units and accounts. */
    ADMINISTRATOR
}
