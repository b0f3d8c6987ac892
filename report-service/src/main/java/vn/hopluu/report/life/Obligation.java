package vn.hopluu.report.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.unit.UnitKind;

/**
 * That a unit owes a report: frozen when the period was opened, or added later; extended, lifted and taken up again only with a
 * reason.
 *
 * @param unitKind on the structure date
 * @param receivingUnit the unit's parent on the structure date; null for a root
 * @param dueAt with its extensions
 * @param extensions oldest first
 * @param lifting null while the report is owed
 */
public record Obligation(
        ReportId report,
        int formVersion,
        UnitKind unitKind,
        @Nullable String receivingUnit,
        Instant dueAt,
        List<Extension> extensions,
        @Nullable Lifting lifting) {

    public Obligation {
        extensions = List.copyOf(extensions);
    }

    /** As it is frozen. */
    public Obligation(
            ReportId report, int formVersion, UnitKind unitKind, @Nullable String receivingUnit, Instant dueAt) {
        this(report, formVersion, unitKind, receivingUnit, dueAt, List.of(), null);
    }

    public LocalDate structureDate() {
        return report.period().period().structureDate();
    }

    boolean isMetOnTimeAt(Instant sent) {
        return sent.isBefore(dueAt);
    }

    Obligation extended(Instant until, String reason, String by, Instant at) {
        List<Extension> more = new ArrayList<>(extensions);
        more.add(new Extension(dueAt, reason, by, at));
        return new Obligation(report, formVersion, unitKind, receivingUnit, until, more, lifting);
    }

    Obligation lifted(@Nullable Lifting how) {
        return new Obligation(report, formVersion, unitKind, receivingUnit, dueAt, extensions, how);
    }
}
