package vn.hopluu.report.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.unit.UnitKind;

/**
 * That a unit owes a report: frozen when the period was opened.
 *
 * @param unitKind on the structure date
 * @param receivingUnit the unit's parent on the structure date; null for a root
 */
public record Obligation(
        ReportId report,
        int formVersion,
        UnitKind unitKind,
        @Nullable String receivingUnit,
        Instant dueAt) {

    public LocalDate structureDate() {
        return report.period().period().structureDate();
    }

    boolean isMetOnTimeAt(Instant sent) {
        return sent.isBefore(dueAt);
    }
}
