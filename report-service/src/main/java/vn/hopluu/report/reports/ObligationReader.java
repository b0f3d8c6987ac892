package vn.hopluu.report.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.life.Obligation;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Unit;
import vn.hopluu.report.unit.UnitKind;
import vn.hopluu.report.unit.Units;

/** Checks an obligation that is to be added to a period, and collects every violation. */
final class ObligationReader {

    private static final int LATEST = 50;

    private final Period period;
    private final LocalDate structureDate;
    private final Units units;
    private final WorkingDays workingDays;
    private final Instant now;
    private final List<Violation> violations = new ArrayList<>();

    ObligationReader(Period period, Units units, WorkingDays workingDays, Instant now) {
        this.period = period;
        this.structureDate = period.id().period().structureDate();
        this.units = units;
        this.workingDays = workingDays;
        this.now = now;
    }

    /** Empty where something is wrong: see {@link #violations()}. */
    Optional<Obligation> read(AddObligation body) {
        Texts.reason(body.reason(), violations);
        Optional<Unit> unit = unit(body.unit());
        Optional<Unit.Span> span = unit.flatMap(one -> one.on(structureDate));
        Optional<Instant> due = span.map(one -> due(body.dueOn(), one.kind()));
        return violations.isEmpty()
                ? unit.flatMap(one -> span.map(then -> owed(one.unit(), then, due.orElseThrow())))
                : Optional.empty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private Obligation owed(String unit, Unit.Span span, Instant due) {
        ReportId report = new ReportId(period.id(), unit);
        return new Obligation(report, period.formVersion(), span.kind(), span.parent(), due);
    }

    private Optional<Unit> unit(@Nullable String id) {
        Optional<Unit> unit = id == null ? Optional.empty() : units.find(id);
        if (id == null) {
            refuse("/unit", "required");
        } else if (unit.isEmpty()) {
            refuse("/unit", "unknown-unit", Texts.shown(id));
        } else if (unit.get().on(structureDate).isEmpty()) {
            refuse("/unit", "unit-not-valid", id, structureDate.toString());
        } else if (!unit.get().isWithin(period.subtree(), structureDate)) {
            refuse("/unit", "unit-elsewhere", id, period.subtree(), structureDate.toString());
        }
        return unit;
    }

    private Instant due(@Nullable LocalDate day, UnitKind kind) {
        LocalDate earliest = workingDays.earliestDueDay(period.id().period().window());
        if (day != null && day.isBefore(earliest)) {
            refuse("/dueOn", "due-too-early", earliest.toString(), structureDate.toString());
        } else if (day != null && day.getYear() > structureDate.getYear() + LATEST) {
            refuse("/dueOn", "due-too-late");
        } else {
            return notPassed(day == null ? period.deadlines().forKind(kind) : Deadlines.endOf(day));
        }
        return Instant.EPOCH;
    }

    /** Whoever comes to owe a report must still be able to send it in time. */
    private Instant notPassed(Instant due) {
        if (!due.isAfter(now)) {
            refuse("/dueOn", "due-passed");
        }
        return due;
    }

    private void refuse(String pointer, String code, String... arguments) {
        violations.add(Violation.at(pointer, code, arguments));
    }
}
