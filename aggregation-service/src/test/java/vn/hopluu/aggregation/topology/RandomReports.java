package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.PublishedReport.InForce;
import vn.hopluu.aggregation.topology.PublishedReport.Line;

/** Reports that are submitted, returned, accepted and corrected at random. */
final class RandomReports {

    private static final List<Line> LINES = List.of(
            new Line("SUM", "SUM"),
            new Line("PART", "SUM"),
            new Line("WHOLE", "SUM"),
            new Line("YES", "COUNT_OF_YES"),
            new Line("MEAN", "AVERAGE"),
            new Line("LEAST", "MINIMUM"),
            new Line("MOST", "MAXIMUM"),
            new Line("SHARE", "RATIO", "PART", "WHOLE", true),
            new Line("TIMES", "RATIO", "WHOLE", "PART", false),
            new Line("UNTOTALLED", "NONE"));
    private static final List<String> STATES = List.of(
            "DUE",
            "SUBMITTED",
            "SUBMITTED",
            "RETURNED",
            "ACCEPTED",
            "CORRECTION_REQUESTED",
            "DRAFT",
            "AWAITING_APPROVAL",
            "LIFTED",
            "ADDED_LATER");

    private final Random random;
    private final Map<String, Long> revisions = new HashMap<>();

    RandomReports(Random random) {
        this.random = random;
    }

    /** The next state of the unit's report. */
    PublishedReport next(String unit, String period, LocalDate structureDate) {
        List<Line> lines = LINES.subList(0, 1 + Math.abs(unit.hashCode()) % LINES.size());
        List<String> indicators = lines.stream().map(Line::indicator).toList();
        String state = STATES.get(random.nextInt(STATES.size()));
        return new PublishedReport(
                revisions.merge(unit + period, 1L, Long::sum),
                "FORM",
                period,
                structureDate,
                unit,
                state,
                lines,
                inForce(state, indicators),
                Reports.occurredAt(random.nextInt(1_000_000)));
    }

    private @Nullable InForce inForce(String state, List<String> indicators) {
        return switch (state) {
            case "DUE", "RETURNED", "AWAITING_APPROVAL" -> null;
            case "SUBMITTED" -> version(false, indicators);
            case "DRAFT", "ADDED_LATER" -> random.nextBoolean() ? null : version(random.nextBoolean(), indicators);
            default -> version(true, indicators);
        };
    }

    /** The checker loses sight of the annotation on a record's component once the record is compiled. */
    @SuppressWarnings("NullAway")
    private InForce version(boolean accepted, List<String> indicators) {
        var values = new TreeMap<String, @Nullable BigDecimal>();
        indicators.forEach(indicator -> values.put(indicator, figure()));
        return new InForce(accepted, random.nextBoolean(), values);
    }

    private @Nullable BigDecimal figure() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> BigDecimal.ZERO;
            case 2 -> BigDecimal.valueOf(random.nextInt(5) - 1L);
            default -> new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(7));
        };
    }
}
