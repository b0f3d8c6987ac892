package vn.hopluu.report.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportStateTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # state,              SAVE_DRAFT, SUBMIT,    RETURN,   ACCEPT,   REQUEST_CORRECTION
            LIFTED,               -,          -,         -,        -,        -
            DUE,                  DRAFT,      SUBMITTED, -,        -,        -
            DRAFT,                DRAFT,      SUBMITTED, -,        -,        -
            AWAITING_APPROVAL,    -,          SUBMITTED, -,        -,        -
            SUBMITTED,            -,          -,         RETURNED, ACCEPTED, -
            RETURNED,             DRAFT,      SUBMITTED, -,        -,        -
            ACCEPTED,             -,          -,         -,        -,        CORRECTION_REQUESTED
            CORRECTION_REQUESTED, DRAFT,      SUBMITTED, -,        -,        -
            """)
    void leadsWhereTheDomainSays(
            ReportState state,
            @Nullable ReportState saved,
            @Nullable ReportState submitted,
            @Nullable ReportState returned,
            @Nullable ReportState accepted,
            @Nullable ReportState asked) {
        assertThat(state.after(ActKind.SAVE_DRAFT)).isEqualTo(Optional.ofNullable(saved));
        assertThat(state.after(ActKind.SUBMIT)).isEqualTo(Optional.ofNullable(submitted));
        assertThat(state.after(ActKind.RETURN)).isEqualTo(Optional.ofNullable(returned));
        assertThat(state.after(ActKind.ACCEPT)).isEqualTo(Optional.ofNullable(accepted));
        assertThat(state.after(ActKind.REQUEST_CORRECTION)).isEqualTo(Optional.ofNullable(asked));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # state,              EXTEND, LIFT,   TAKE_UP_AGAIN
            DUE,                  DUE,    LIFTED, -
            DRAFT,                DRAFT,  LIFTED, -
            AWAITING_APPROVAL,    AWAITING_APPROVAL, LIFTED, -
            SUBMITTED,            -,      LIFTED, -
            RETURNED,             -,      LIFTED, -
            ACCEPTED,             -,      LIFTED, -
            CORRECTION_REQUESTED, -,      LIFTED, -
            LIFTED,               -,      -,      DUE
            """)
    void isOwedAsWhoeverLaidItDownSays(
            ReportState state,
            @Nullable ReportState extended,
            @Nullable ReportState lifted,
            @Nullable ReportState takenUpAgain) {
        assertThat(state.after(ActKind.EXTEND)).isEqualTo(Optional.ofNullable(extended));
        assertThat(state.after(ActKind.LIFT)).isEqualTo(Optional.ofNullable(lifted));
        assertThat(state.after(ActKind.TAKE_UP_AGAIN)).isEqualTo(Optional.ofNullable(takenUpAgain));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # state,              SEND_FOR_APPROVAL, DECLINE_APPROVAL, WITHDRAW, REVOKE_ACCEPTANCE
            DUE,                  AWAITING_APPROVAL, -,                -,        -
            DRAFT,                AWAITING_APPROVAL, -,                -,        -
            AWAITING_APPROVAL,    -,                 DRAFT,            DRAFT,    -
            SUBMITTED,            -,                 -,                DRAFT,    -
            RETURNED,             AWAITING_APPROVAL, -,                -,        -
            ACCEPTED,             -,                 -,                -,        SUBMITTED
            CORRECTION_REQUESTED, AWAITING_APPROVAL, -,                -,        -
            LIFTED,               -,                 -,                -,        -
            """)
    void leadsThroughApprovalAndBack(
            ReportState state,
            @Nullable ReportState handedOver,
            @Nullable ReportState declined,
            @Nullable ReportState withdrawn,
            @Nullable ReportState revoked) {
        assertThat(state.after(ActKind.SEND_FOR_APPROVAL)).isEqualTo(Optional.ofNullable(handedOver));
        assertThat(state.after(ActKind.DECLINE_APPROVAL)).isEqualTo(Optional.ofNullable(declined));
        assertThat(state.after(ActKind.WITHDRAW)).isEqualTo(Optional.ofNullable(withdrawn));
        assertThat(state.after(ActKind.REVOKE_ACCEPTANCE)).isEqualTo(Optional.ofNullable(revoked));
    }

    @ParameterizedTest
    @EnumSource
    void takesTheUnitsWordForSendingAndForTakingBackWhatWasSent(ReportState state) {
        assertThat(state.isTheUnitsWord(ActKind.SUBMIT)).isTrue();
        assertThat(state.isTheUnitsWord(ActKind.WITHDRAW)).isEqualTo(state == ReportState.SUBMITTED);
        assertThat(state.isTheUnitsWord(ActKind.SAVE_DRAFT)).isFalse();
        assertThat(state.isTheUnitsWord(ActKind.SEND_FOR_APPROVAL)).isFalse();
    }
}
