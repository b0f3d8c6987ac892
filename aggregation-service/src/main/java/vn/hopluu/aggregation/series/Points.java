package vn.hopluu.aggregation.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.Codes;
import vn.hopluu.aggregation.contributions.Period;
import vn.hopluu.aggregation.proof.Basis;
import vn.hopluu.aggregation.series.SeriesView.Elsewhere;
import vn.hopluu.aggregation.series.SeriesView.Merged;
import vn.hopluu.aggregation.series.SeriesView.Point;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.LineTotal;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.units.CountedUnit;
import vn.hopluu.aggregation.units.Handover;

/** Makes a series' points of totals. */
record Points(CountedUnit unit, List<Handover> handovers, Codes codes, Basis basis) {

    /** @param total null where nobody reports */
    Point of(Period period, @Nullable ScopeTotal total) {
        LineTotal line = codes.line(period, total).orElse(LineTotal.NONE);
        BasisTotal figures = basis.of(line);
        List<Merged> merged = merged(period);
        List<Elsewhere> elsewhere = elsewhere(period);
        return new Point(
                period.code(),
                period.kind(),
                period.structureDate(),
                codes.in(period),
                unit.standsOn(period.structureDate()),
                line.expected(),
                figures.reported(),
                figures.total(),
                merged,
                elsewhere,
                !elsewhere.isEmpty()
                        || merged.stream().anyMatch(one -> !one.alsoIn().isEmpty()));
    }

    private List<Merged> merged(Period period) {
        return handovers.stream()
                .filter(handover -> unit.unit().equals(handover.countsIn()) && wasThere(handover, period))
                .map(handover -> merged(handover, period))
                .toList();
    }

    private static Merged merged(Handover handover, Period period) {
        String former = handover.from().unit();
        return new Merged(former, period.isOwedBy(former), period.isSentBy(former), handover.others());
    }

    private List<Elsewhere> elsewhere(Period period) {
        return handovers.stream()
                .filter(handover -> !unit.unit().equals(handover.countsIn()) && wasThere(handover, period))
                .map(handover -> new Elsewhere(handover.from().unit(), handover.countsIn()))
                .toList();
    }

    /** A report stays owed, and counts, though history was corrected since. */
    private static boolean wasThere(Handover handover, Period period) {
        CountedUnit former = handover.from();
        return former.standsOn(period.structureDate()) || period.isOwedBy(former.unit());
    }
}
