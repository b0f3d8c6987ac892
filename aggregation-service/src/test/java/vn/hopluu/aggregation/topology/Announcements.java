package vn.hopluu.aggregation.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.PublishedUnit.Segment;
import vn.hopluu.aggregation.topology.PublishedUnit.Today;

/** Says of a tree what org-service would publish: each unit that changed, whole, with its next revision. */
final class Announcements {

    private final RandomTree tree;
    private final Map<String, PublishedUnit> last = new HashMap<>();

    Announcements(RandomTree tree) {
        this.tree = tree;
    }

    /** Also of units that are not there any more, for their founding was withdrawn. */
    List<PublishedUnit> on(LocalDate today) {
        Set<String> units = new TreeSet<>(tree.lives().keySet());
        units.addAll(last.keySet());
        var changed = new ArrayList<PublishedUnit>();
        for (String unit : units) {
            PublishedUnit before = last.get(unit);
            var next = new PublishedUnit(
                    unit, before == null ? 1 : before.revision() + 1, lineage(unit), now(unit, today));
            if (before == null
                    || !before.lineage().equals(next.lineage())
                    || !Objects.equals(before.now(), next.now())) {
                last.put(unit, next);
                changed.add(next);
            }
        }
        return changed;
    }

    private List<Segment> lineage(String unit) {
        var segments = new ArrayList<Segment>();
        for (LocalDate from : turns(unit)) {
            List<String> above = above(unit, from);
            if (segments.isEmpty() || !segments.getLast().ancestors().equals(above)) {
                end(segments, from);
                segments.add(new Segment(from, null, above));
            }
        }
        end(segments, tree.life(unit).to());
        return segments;
    }

    private static void end(List<Segment> segments, @Nullable LocalDate to) {
        if (!segments.isEmpty()) {
            Segment last = segments.removeLast();
            segments.add(new Segment(last.from(), to, last.ancestors()));
        }
    }

    /** Every day of its life on which something above it may have changed. */
    private List<LocalDate> turns(String unit) {
        var turns = new TreeSet<LocalDate>();
        if (tree.lives().containsKey(unit)) {
            tree.lives().values().forEach(life -> turns.addAll(life.parents().keySet()));
        }
        return turns.stream().filter(tree.life(unit)::standsOn).toList();
    }

    private @Nullable Today now(String unit, LocalDate today) {
        Life life = tree.life(unit);
        if (life.standsOn(today)) {
            return new Today(unit, above(unit, today));
        }
        return life.hasEndedBy(today) && life.successor() != null ? now(life.successor(), today) : null;
    }

    private List<String> above(String unit, LocalDate date) {
        var path = new ArrayList<String>();
        for (String at = tree.life(unit).parentOn(date);
                !at.isEmpty();
                at = tree.life(at).parentOn(date)) {
            path.add(at);
        }
        return path;
    }
}
