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

/**
 * Reports that are submitted, returned, accepted, corrected and lifted at random. From one event to the next a report may have
 * fewer lines, or more; the last line is worked out from two others, and blank where one of them is.
 */
final class RandomReports {

    private static final String WORKED_OUT = "WORKED_OUT";

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
            new Line("UNTOTALLED", "NONE"),
            new Line(WORKED_OUT, "SUM"));
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
        List<Line> lines = lines(unit);
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

    /** Most units fill the same lines at all times. */
    private List<Line> lines(String unit) {
        int number = random.nextInt(8) == 0 ? random.nextInt(LINES.size()) : Math.abs(unit.hashCode()) % LINES.size();
        return LINES.subList(0, 1 + number);
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
        if (indicators.contains(WORKED_OUT)) {
            values.put(WORKED_OUT, sum(values.get("PART"), values.get("WHOLE")));
        }
        return new InForce(accepted, random.nextBoolean(), values);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
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
