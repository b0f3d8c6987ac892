package vn.hopluu.org.registering;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.Preview;
import vn.hopluu.org.unit.Difference;
import vn.hopluu.org.unit.Now;
import vn.hopluu.org.unit.Span;
import vn.hopluu.org.unit.Successor;
import vn.hopluu.org.unit.UnitId;

/**
 * What an act would do.
 *
 * @param version of the tree this was looked at on; given as {@code If-Match}, the act is registered on that tree or not at all
 * @param differences of the tree on the act's first day
 * @param obligations who would owe reports, and who none, for periods whose structure date is that day or later
 * @param touched the units whose reports, of whatever period, would count elsewhere in today's structure
 * @param totals the units whose totals of today's structure would gain or lose reports
 */
record PreviewView(
        long version,
        List<UnitDifference> differences,
        Obligations obligations,
        List<Touched> touched,
        SortedSet<UnitId> totals) {

    /** A unit before and afterwards; null where it is not there. */
    record UnitDifference(
            UnitId unit,
            Difference.Nature nature,
            @Nullable Span before,
            @Nullable Span after,
            @Nullable Successor successor) {

        static UnitDifference of(Difference one) {
            return new UnitDifference(one.unit(), one.nature(), one.before(), one.after(), one.successor());
        }
    }

    record Obligations(List<UnitId> begin, List<UnitId> end) {}

    /** Where a unit's reports count, before and afterwards: a unit and those above it, nearest first; null for nowhere. */
    record Touched(
            UnitId unit,
            String name,
            @Nullable Place before,
            @Nullable Place after) {

        static Touched of(Preview.Touched one) {
            return new Touched(one.unit(), one.name(), Place.of(one.before()), Place.of(one.after()));
        }
    }

    record Place(UnitId unit, List<UnitId> ancestors) {

        static @Nullable Place of(@Nullable Now now) {
            return now == null ? null : new Place(now.unit(), now.ancestors());
        }
    }

    static PreviewView of(long version, Preview preview) {
        return new PreviewView(
                version,
                preview.differences().stream().map(UnitDifference::of).toList(),
                new Obligations(preview.obligationsBegin(), preview.obligationsEnd()),
                preview.touched().stream().map(Touched::of).toList(),
                preview.totals());
    }
}
