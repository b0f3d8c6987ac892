package vn.hopluu.report.life;

import java.util.Optional;

/** Where a report stands, and where each act leads from there. */
public enum ReportState {
    DUE,
    DRAFT,
    AWAITING_APPROVAL,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    CORRECTION_REQUESTED;

    /** The state after the act; empty when the act is not possible from here. */
    public Optional<ReportState> after(ActKind act) {
        return switch (act) {
            case SAVE_DRAFT -> isWithTheUnit() ? Optional.of(DRAFT) : Optional.empty();
            case SUBMIT -> isWithTheUnit() || this == AWAITING_APPROVAL ? Optional.of(SUBMITTED) : Optional.empty();
            case RETURN -> this == SUBMITTED ? Optional.of(RETURNED) : Optional.empty();
            case ACCEPT -> this == SUBMITTED ? Optional.of(ACCEPTED) : Optional.empty();
            case REQUEST_CORRECTION -> this == ACCEPTED ? Optional.of(CORRECTION_REQUESTED) : Optional.empty();
            case SEND_FOR_APPROVAL -> isWithTheUnit() ? Optional.of(AWAITING_APPROVAL) : Optional.empty();
            case DECLINE_APPROVAL -> this == AWAITING_APPROVAL ? Optional.of(DRAFT) : Optional.empty();
            case WITHDRAW -> this == AWAITING_APPROVAL || this == SUBMITTED ? Optional.of(DRAFT) : Optional.empty();
            case REVOKE_ACCEPTANCE -> this == ACCEPTED ? Optional.of(SUBMITTED) : Optional.empty();
        };
    }

    /** Whether the act, from here, is the unit's word to others: sending, and taking back what was sent. */
    public boolean isTheUnitsWord(ActKind act) {
        return act == ActKind.SUBMIT || (act == ActKind.WITHDRAW && this == SUBMITTED);
    }

    /** Whether the reporting unit fills it in. */
    private boolean isWithTheUnit() {
        return switch (this) {
            case DUE, DRAFT, RETURNED, CORRECTION_REQUESTED -> true;
            case AWAITING_APPROVAL, SUBMITTED, ACCEPTED -> false;
        };
    }
}
