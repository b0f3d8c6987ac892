package vn.hopluu.report.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportStateTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # state,              SAVE_DRAFT, SUBMIT,    RETURN,   ACCEPT,   REQUEST_CORRECTION
            LIFTED,               -,          -,         -,        -,        -
            DUE,                  DRAFT,      SUBMITTED, -,        -,        -
            DRAFT,                DRAFT,      SUBMITTED, -,        -,        -
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
}
