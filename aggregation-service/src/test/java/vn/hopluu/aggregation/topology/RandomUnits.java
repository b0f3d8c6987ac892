package vn.hopluu.aggregation.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.units.CountedUnit;

/** The units of a random tree after some acts: as they are published, and as a walk from day to day finds them. */
public final class RandomUnits {

    public static final LocalDate BEGINNING = RandomTree.BEGINNING;
    private static final List<String> KINDS = List.of("COMMUNE", "COMMUNE", "DISTRICT");

    private final RandomTree tree;

    public RandomUnits(Random random) {
        tree = new RandomTree(random);
        for (int acts = random.nextInt(15); acts > 0; acts--) {
            tree.act();
        }
    }

    public List<String> names() {
        return List.copyOf(tree.lives().keySet());
    }

    public String kind(String unit) {
        return KINDS.get(Math.floorMod(unit.hashCode(), KINDS.size()));
    }

    public List<CountedUnit> published() {
        return new Announcements(tree)
                .on(LocalDate.MAX).stream().map(this::counted).toList();
    }

    private CountedUnit counted(PublishedUnit published) {
        Life life = tree.life(published.unit());
        return new CountedUnit(
                published.unit(),
                published.revision(),
                List.of(new CountedUnit.Span(life.from(), life.to(), kind(published.unit()))),
                successor(life),
                published.lineage().stream()
                        .map(segment -> new CountedUnit.Segment(segment.from(), segment.to(), segment.ancestors()))
                        .toList(),
                null);
    }

    private static CountedUnit.@Nullable Successor successor(Life life) {
        return life.successor() == null || life.to() == null
                ? null
                : new CountedUnit.Successor(life.successor(), life.to(), List.of());
    }

    /** Who has the unit's place in the end, found by living through every day since it was founded. */
    public String holder(String unit, LocalDate until, BiPredicate<String, String> handsOver) {
        String holder = unit;
        for (LocalDate day = tree.life(unit).from(); !day.isAfter(until); day = day.plusDays(1)) {
            Life life = tree.life(holder);
            if (life.hasEndedBy(day) && life.successor() != null && handsOver.test(holder, life.successor())) {
                holder = life.successor();
            }
        }
        return holder;
    }

    /** Who stands above the unit on the day, or on the last or first day that it stands. */
    public List<String> above(String unit, LocalDate day) {
        Life life = tree.life(unit);
        LocalDate last = life.to() == null ? day : life.to().minusDays(1);
        LocalDate on = day.isBefore(life.from()) ? life.from() : day.isAfter(last) ? last : day;
        var above = new ArrayList<String>();
        for (String at = life.parentOn(on); !at.isEmpty(); at = tree.life(at).parentOn(on)) {
            above.add(at);
        }
        return above;
    }
}
