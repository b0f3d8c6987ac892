package vn.hopluu.report.life;

/** What can be done to a report. */
public enum ActKind {
    SAVE_DRAFT,
    SUBMIT,
    RETURN,
    ACCEPT,
    REQUEST_CORRECTION,
    SEND_FOR_APPROVAL,
    DECLINE_APPROVAL,
    WITHDRAW,
    REVOKE_ACCEPTANCE
}
