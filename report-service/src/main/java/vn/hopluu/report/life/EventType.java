package vn.hopluu.report.life;

/**
 * What is published about a report, and the state it is published with. Drafts are not published, but that something which was
 * published is a draft again is.
 */
public enum EventType {
    REPORT_DUE("ReportDue", ReportState.DUE),
    REPORT_SUBMITTED("ReportSubmitted", ReportState.SUBMITTED),
    REPORT_RETURNED("ReportReturned", ReportState.RETURNED),
    REPORT_ACCEPTED("ReportAccepted", ReportState.ACCEPTED),
    CORRECTION_REQUESTED("CorrectionRequested", ReportState.CORRECTION_REQUESTED),
    /** The state stays what it was. */
    DUE_DATE_EXTENDED("DueDateExtended", ReportState.DUE),
    OBLIGATION_LIFTED("ObligationLifted", ReportState.LIFTED),
    /** A lifted report is owed after all, and stands as it stood. */
    OBLIGATION_ADDED("ObligationAdded", ReportState.DUE),
    REPORT_SENT_FOR_APPROVAL("ReportSentForApproval", ReportState.AWAITING_APPROVAL),
    APPROVAL_DECLINED("ApprovalDeclined", ReportState.DRAFT),
    REPORT_WITHDRAWN("ReportWithdrawn", ReportState.DRAFT),
    ACCEPTANCE_REVOKED("AcceptanceRevoked", ReportState.SUBMITTED);

    private final String text;
    private final ReportState state;

    EventType(String text, ReportState state) {
        this.text = text;
        this.state = state;
    }

    /** As the header {@code ce_type} has it. */
    public String text() {
        return text;
    }

    public ReportState state() {
        return state;
    }
}
