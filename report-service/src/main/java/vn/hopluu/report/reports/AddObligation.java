package vn.hopluu.report.reports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.life.ActKind;

/**
 * That a unit owes a report after all: as it arrives, nothing checked yet.
 *
 * @param dueOn the last day on which it is on time; left out, the period's own for units of this kind
 */
record AddObligation(
        @Nullable String unit,
        @Nullable LocalDate dueOn,
        @Nullable String reason) {

    String digest() {
        return Digest.of(ActKind.TAKE_UP_AGAIN)
                .with(String.valueOf(dueOn))
                .with(Reasons.orEmpty(reason))
                .text();
    }
}
