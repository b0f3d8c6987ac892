package vn.hopluu.report.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hopluu.report.period.DataWindow;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodChange;
import vn.hopluu.report.period.PeriodKind;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.unit.UnitKind;

/** A period as the interface shows it. */
record PeriodView(
        String form,
        String period,
        int formVersion,
        PeriodKind kind,
        DataWindow window,
        LocalDate structureDate,
        Instant dueAt,
        Map<UnitKind, Instant> dueAtByKind,
        PeriodState state,
        Progress obligations,
        List<PeriodChange> changes) {

    /** @param created equal to {@code expected} once the period is open */
    record Progress(int expected, int created) {}

    static PeriodView of(Period period, int created) {
        return new PeriodView(
                period.id().form(),
                period.id().period().toString(),
                period.formVersion(),
                period.id().period().kind(),
                period.id().period().window(),
                period.id().period().structureDate(),
                period.deadlines().dueAt(),
                new TreeMap<>(period.deadlines().byKind()),
                period.state(),
                new Progress(period.expected(), created),
                period.changes());
    }
}
