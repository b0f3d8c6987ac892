package vn.hopluu.report.reminders;

/** Whom a rule has reminded: of the unit that owes, or of the one that receives. */
public enum Addressee {
    PREPARER,
    APPROVER,
    /** Of the receiving unit, with the list of who has not sent. */
    REVIEWER
}
