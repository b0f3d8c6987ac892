package vn.hopluu.report.life;

import java.util.Optional;

/** Where a report stands, and where each act leads from there. */
public enum ReportState {
    DUE,
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    CORRECTION_REQUESTED,
    /** Owed no more: nothing is expected, nothing counts. */
    LIFTED;

    /** The state after the act; empty when the act is not possible from here. */
    public Optional<ReportState> after(ActKind act) {
        return switch (act) {
            case SAVE_DRAFT -> isWithTheUnit() ? Optional.of(DRAFT) : Optional.empty();
            case SUBMIT -> isWithTheUnit() ? Optional.of(SUBMITTED) : Optional.empty();
            case RETURN -> this == SUBMITTED ? Optional.of(RETURNED) : Optional.empty();
            case ACCEPT -> this == SUBMITTED ? Optional.of(ACCEPTED) : Optional.empty();
            case EXTEND -> this == DUE || this == DRAFT ? Optional.of(this) : Optional.empty();
            case LIFT -> this == LIFTED ? Optional.empty() : Optional.of(LIFTED);
            case TAKE_UP_AGAIN -> this == LIFTED ? Optional.of(DUE) : Optional.empty();
            case REQUEST_CORRECTION -> this == ACCEPTED ? Optional.of(CORRECTION_REQUESTED) : Optional.empty();
        };
    }

    /** Whether it is for the reporting unit to act next. */
    private boolean isWithTheUnit() {
        return switch (this) {
            case DUE, DRAFT, RETURNED, CORRECTION_REQUESTED -> true;
            case SUBMITTED, ACCEPTED, LIFTED -> false;
        };
    }
}
