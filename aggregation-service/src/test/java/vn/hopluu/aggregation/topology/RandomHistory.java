package vn.hopluu.aggregation.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.hopluu.aggregation.topology.PublishedUnit.Segment;
import vn.hopluu.aggregation.topology.PublishedUnit.Today;

/**
 * Years of reporting in a random tree: units move, merge and end, reports are submitted, returned, accepted and corrected.
 * The messages come shuffled and some of them twice, as topics may bring them.
 */
final class RandomHistory {

    private static final List<String> PERIODS = List.of("2024-H1", "2024-Y", "2025-H1");

    private final Random random;
    private final RandomReports reports;
    private final Map<String, List<String>> ancestors = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();
    private final List<Object> messages = new ArrayList<>();

    RandomHistory(long seed) {
        random = new Random(seed);
        reports = new RandomReports(random);
    }

    List<Object> messages() {
        int units = 3 + random.nextInt(12);
        for (int i = 0; i < units; i++) {
            found("u" + i);
        }
        for (int acts = 20 + random.nextInt(150); acts > 0; acts--) {
            act("u" + random.nextInt(units));
        }
        repeatSome();
        Collections.shuffle(messages, random);
        return messages;
    }

    private void found(String unit) {
        List<String> known = List.copyOf(ancestors.keySet());
        ancestors.put(unit, known.isEmpty() || random.nextInt(8) == 0 ? List.of() : below(one(known)));
        publish(unit, unit);
    }

    private void act(String unit) {
        if (random.nextInt(6) == 0) {
            restructure(unit);
        } else {
            report(unit, one(PERIODS));
        }
    }

    /** The history of a unit may be corrected too, so that both structures move. */
    private void restructure(String unit) {
        String other = one(List.copyOf(ancestors.keySet()));
        if (random.nextBoolean()) {
            publish(unit, other);
        } else if (!below(other).contains(unit)) {
            ancestors.put(unit, below(other));
            publish(unit, unit);
        }
    }

    private List<String> below(String parent) {
        var path = new ArrayList<>(List.of(parent));
        path.addAll(ancestors.getOrDefault(parent, List.of()));
        return path;
    }

    private void publish(String unit, String unitNow) {
        List<String> then = ancestors.getOrDefault(unit, List.of());
        LocalDate moved = LocalDate.of(2024, 1 + random.nextInt(12), 1);
        List<Segment> lineage = List.of(
                new Segment(LocalDate.of(2020, 1, 1), moved, then),
                new Segment(moved, null, then.subList(0, then.isEmpty() ? 0 : 1)));
        Today now = random.nextInt(10) == 0 ? null : new Today(unitNow, ancestors.getOrDefault(unitNow, List.of()));
        messages.add(new PublishedUnit(unit, next(unit), lineage, now));
    }

    private void report(String unit, String period) {
        LocalDate structureDate = LocalDate.of(2024, 1 + PERIODS.indexOf(period) * 4, 14);
        messages.add(reports.next(unit, period, structureDate));
    }

    private void repeatSome() {
        for (Object message : List.copyOf(messages)) {
            if (random.nextInt(4) == 0) {
                messages.add(message);
            }
        }
    }

    private long next(String key) {
        return revisions.merge(key, 1L, Long::sum);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
