package vn.hopluu.org.registering;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.browsing.TreeDifference;
import vn.hopluu.org.restructuring.Preview;
import vn.hopluu.org.unit.Now;
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
        List<TreeDifference> differences,
        Obligations obligations,
        List<Touched> touched,
        SortedSet<UnitId> totals) {

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
                preview.differences().stream().map(TreeDifference::of).toList(),
                new Obligations(preview.obligationsBegin(), preview.obligationsEnd()),
                preview.touched().stream().map(Touched::of).toList(),
                preview.totals());
    }
}
