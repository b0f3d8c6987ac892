package vn.hopluu.report.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Unit;
import vn.hopluu.report.unit.UnitKind;
import vn.hopluu.report.unit.Units;

/** Checks what a period is to be opened with, and collects every violation. */
final class PlanReader {

    /** A plan, or everything that keeps it from being one. */
    record Read(Optional<Plan> plan, List<Violation> violations) {

        Refusal refusal() {
            return Refusal.of(ProblemCode.INVALID_PERIOD, violations);
        }
    }

    private final PeriodCode period;
    private final Units units;
    private final WorkingDays workingDays;
    private final List<Violation> violations = new ArrayList<>();

    private PlanReader(PeriodCode period, Units units, WorkingDays workingDays) {
        this.period = period;
        this.units = units;
        this.workingDays = workingDays;
    }

    static Read read(OpenPeriod body, PeriodCode period, Units units, WorkingDays workingDays) {
        return new PlanReader(period, units, workingDays).read(body);
    }

    private Read read(OpenPeriod body) {
        String subtree = subtree(body.subtree());
        Addressees owing = new Addressees(units, violations);
        Set<UnitKind> kinds = owing.kinds(body.kinds());
        Set<String> except = owing.except(body.except());
        Instant dueAt = dueAt(body);
        Map<UnitKind, Instant> byKind = byKind(body.dueOnByKind());
        return violations.isEmpty()
                ? new Read(Optional.of(new Plan(subtree, kinds, except, new Deadlines(dueAt, byKind))), List.of())
                : new Read(Optional.empty(), violations);
    }

    private String subtree(@Nullable String subtree) {
        if (subtree == null) {
            refuse("/subtree", "required");
            return "";
        }
        Optional<Unit> unit = units.find(subtree);
        if (unit.isEmpty()) {
            refuse("/subtree", "unknown-unit", Texts.shown(subtree));
        } else if (unit.get().on(period.structureDate()).isEmpty()) {
            refuse("/subtree", "unit-not-valid", subtree, period.structureDate().toString());
        }
        return subtree;
    }

    private Instant dueAt(OpenPeriod body) {
        if (body.dueOn() != null && body.dueAt() != null) {
            refuse("/dueAt", "either-day-or-instant");
        } else if (body.dueOn() != null) {
            return endOf("/dueOn", body.dueOn());
        } else if (body.dueAt() != null) {
            return checked("/dueAt", body.dueAt());
        } else {
            refuse("/dueOn", "required");
        }
        return Instant.EPOCH;
    }

    private Instant checked(String pointer, Instant dueAt) {
        refuseUnfit(pointer, Deadlines.lastDayBefore(dueAt));
        return dueAt;
    }

    private Map<UnitKind, Instant> byKind(@Nullable Map<String, LocalDate> sent) {
        Map<UnitKind, Instant> byKind = new EnumMap<>(UnitKind.class);
        Map<String, LocalDate> days = sent == null ? Map.of() : sent;
        days.forEach((name, day) -> {
            String pointer = "/dueOnByKind" + Violation.token(name);
            Addressees.kind(pointer, name, violations).ifPresent(kind -> byKind.put(kind, endOf(pointer, day)));
        });
        return byKind;
    }

    private Instant endOf(String pointer, @Nullable LocalDate day) {
        if (day == null) {
            refuse(pointer, "required");
            return Instant.EPOCH;
        }
        refuseUnfit(pointer, day);
        return violations.isEmpty() ? Deadlines.endOf(day) : Instant.EPOCH;
    }

    private void refuseUnfit(String pointer, LocalDate day) {
        LocalDate earliest = workingDays.earliestDueDay(period.window());
        if (day.isBefore(earliest)) {
            refuse(
                    pointer,
                    "due-too-early",
                    earliest.toString(),
                    period.structureDate().toString());
        }
        if (day.getYear() > period.year() + 50) {
            refuse(pointer, "due-too-late");
        }
    }

    private void refuse(String pointer, String code, String... arguments) {
        violations.add(Violation.at(pointer, code, arguments));
    }
}
