package vn.hopluu.report.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.PeriodCode;
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
    private final List<Violation> violations = new ArrayList<>();

    private PlanReader(PeriodCode period, Units units) {
        this.period = period;
        this.units = units;
    }

    static Read read(OpenPeriod body, PeriodCode period, Units units) {
        return new PlanReader(period, units).read(body);
    }

    private Read read(OpenPeriod body) {
        String subtree = subtree(body.subtree());
        Set<UnitKind> kinds = kinds(body.kinds());
        Set<String> except = except(body.except());
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

    private Set<UnitKind> kinds(@Nullable List<String> names) {
        Set<UnitKind> kinds = EnumSet.noneOf(UnitKind.class);
        List<String> sent = names == null ? List.of() : names;
        for (int index = 0; index < sent.size(); index++) {
            kind("/kinds/" + index, sent.get(index)).ifPresent(kinds::add);
        }
        if (sent.isEmpty()) {
            refuse("/kinds", "required");
        }
        return kinds;
    }

    private Optional<UnitKind> kind(String pointer, @Nullable String name) {
        Optional<UnitKind> kind = Arrays.stream(UnitKind.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (kind.isEmpty()) {
            refuse(pointer, "unknown-kind", Texts.shown(String.valueOf(name)));
        }
        return kind;
    }

    private Set<String> except(@Nullable List<String> except) {
        List<String> sent = except == null ? List.of() : except;
        for (int index = 0; index < sent.size(); index++) {
            if (units.find(String.valueOf(sent.get(index))).isEmpty()) {
                refuse("/except/" + index, "unknown-unit", Texts.shown(String.valueOf(sent.get(index))));
            }
        }
        return new TreeSet<>(sent.stream().map(String::valueOf).toList());
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
        tooEarly(pointer, dueAt.atZone(Deadlines.VIETNAM).toLocalDate());
        return dueAt;
    }

    private Map<UnitKind, Instant> byKind(@Nullable Map<String, LocalDate> sent) {
        Map<UnitKind, Instant> byKind = new EnumMap<>(UnitKind.class);
        Map<String, LocalDate> days = sent == null ? Map.of() : sent;
        days.forEach((name, day) -> {
            String pointer = "/dueOnByKind" + Violation.token(name);
            kind(pointer, name).ifPresent(kind -> byKind.put(kind, endOf(pointer, day)));
        });
        return byKind;
    }

    private Instant endOf(String pointer, @Nullable LocalDate day) {
        if (day == null) {
            refuse(pointer, "required");
            return Instant.EPOCH;
        }
        tooEarly(pointer, day);
        return Deadlines.endOf(day);
    }

    private void tooEarly(String pointer, LocalDate day) {
        LocalDate earliest = Deadlines.earliestDueDay(period.window());
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
