package vn.hopluu.report.opening;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.life.Obligation;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.unit.Unit;
import vn.hopluu.report.unit.UnitKind;
import vn.hopluu.report.unit.Units;

/** A unit that owes a report, as it was on the structure date. */
record Frozen(String unit, UnitKind kind, @Nullable String parent) {

    /** Everyone the plan names, in the order of their ids. */
    static List<Frozen> by(Plan plan, PeriodCode period, Units units) {
        return units.all().stream()
                .filter(unit -> !plan.except().contains(unit.unit()))
                .filter(unit -> unit.isWithin(plan.subtree(), period.structureDate()))
                .flatMap(unit -> on(period, unit))
                .filter(owing -> plan.kinds().contains(owing.kind()))
                .sorted(Comparator.comparing(Frozen::unit))
                .toList();
    }

    private static Stream<Frozen> on(PeriodCode period, Unit unit) {
        return unit
                .on(period.structureDate())
                .map(span -> new Frozen(unit.unit(), span.kind(), span.parent()))
                .stream();
    }

    Obligation in(Period period) {
        return new Obligation(
                new ReportId(period.id(), unit),
                period.formVersion(),
                kind,
                parent,
                period.deadlines().forKind(kind));
    }
}
