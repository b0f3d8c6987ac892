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

    ReportState state() {
        return state;
    }
}
