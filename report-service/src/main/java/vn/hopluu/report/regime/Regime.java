package vn.hopluu.report.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.opening.Plan;
import vn.hopluu.report.period.DataWindow;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.unit.UnitKind;

/**
 * A reporting regime.
 *
 * @param revision grows by one with every change
 * @param formVersion that every period uses; null for the latest when it opens
 * @param calendar the periods of each year, as their codes end: {@code Q1, H1, Q3, Y}
 * @param due for all kinds of units but those of {@code dueByKind}
 * @param from the first day on which a window may end
 * @param until the last one; null while it is open
 */
record Regime(
        String id,
        long revision,
        String form,
        @Nullable Integer formVersion,
        Set<String> calendar,
        String subtree,
        Set<UnitKind> kinds,
        Set<String> except,
        DueRule due,
        Map<UnitKind, DueRule> dueByKind,
        OpeningDay opens,
        LocalDate from,
        @Nullable LocalDate until,
        String changedBy,
        Instant changedAt) {

    Regime {
        calendar = Set.copyOf(calendar);
        kinds = Set.copyOf(kinds);
        except = Set.copyOf(except);
        dueByKind = Map.copyOf(dueByKind);
    }

    /** Those of its periods that open on that day or before, in the order of their cut-offs. */
    List<PeriodCode> opensBy(LocalDate day) {
        return IntStream.rangeClosed(from.getYear(), lastYear(day))
                .boxed()
                .flatMap(year -> new TreeSet<>(calendar).stream().map(part -> PeriodCode.of(year + "-" + part)))
                .filter(period -> holds(period.structureDate()))
                .filter(period -> !opens.on(period.window()).isAfter(day))
                .sorted(Comparator.comparing(PeriodCode::structureDate).thenComparing(PeriodCode::toString))
                .toList();
    }

    /** A period that opens on the day ends at most a window and the days before it later. */
    private int lastYear(LocalDate day) {
        int year = day.plusYears(1).plusDays(opens.daysBefore()).getYear();
        return until == null ? year : Math.min(year, until.getYear());
    }

    private boolean holds(LocalDate cutOff) {
        return !cutOff.isBefore(from) && (until == null || !cutOff.isAfter(until));
    }

    PeriodId in(PeriodCode period) {
        return new PeriodId(form, period);
    }

    /** What a period is to be opened with. */
    Plan plan(PeriodCode period, WorkingDays workingDays) {
        return new Plan(subtree, kinds, except, deadlines(period.window(), workingDays));
    }

    private Deadlines deadlines(DataWindow window, WorkingDays workingDays) {
        return new Deadlines(
                Deadlines.endOf(due.dueOn(window, workingDays)),
                dueByKind.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                rule -> Deadlines.endOf(rule.getValue().dueOn(window, workingDays)))));
    }
}
