package vn.hopluu.report.tasks;

/** What the caller is to do. */
public enum Kind {
    /** Fill the report in and send it. */
    OWED,
    /** Send it again: it was returned, and its reason says why. */
    RETURNED,
    /** Send a corrected version, which was asked for. */
    CORRECTION,
    /** Approve it, for the unit, or decline. */
    APPROVAL,
    /** Accept it or return it, as the unit that receives it. */
    REVIEW,
    /** See to it that a unit below sends what was due. */
    LATE
}
