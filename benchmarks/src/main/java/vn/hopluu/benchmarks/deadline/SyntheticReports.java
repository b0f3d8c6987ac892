package vn.hopluu.benchmarks.deadline;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.Content;

/** Invented figures, said to be invented in the report itself, that pass the form's checks. */
public final class SyntheticReports {

    private static final String LABEL = "Số liệu giả lập / synthetic figures";
    private static final String CONFERENCES = "TRAINING_CONFERENCES";
    private static final String ATTENDEES = "TRAINING_ATTENDEES";
    private static final String OTHER_FORMS = "OTHER_FORMS";
    private static final int BLANKS_IN_A_HUNDRED = 8;

    /** The usual size of a line; a line not listed here is small. */
    private static final Map<String, Integer> BOUNDS = Map.of(
            "DIRECTING_DOCUMENTS",
            12,
            "CONTESTS",
            2,
            "PRESS_ITEMS",
            15,
            "PORTAL_AND_RADIO_ITEMS",
            90,
            "COMMUNES_DOING_WELL_ON_RADIO",
            2,
            CONFERENCES,
            3,
            ATTENDEES,
            120,
            "WEB_SECTIONS",
            2,
            "PRINTED_MATERIALS",
            800,
            OTHER_FORMS,
            10);

    private SyntheticReports() {}

    /** Figures for these lines; the same generator state gives the same report. */
    public static Content drawn(List<String> lines, RandomGenerator random) {
        var values = new LinkedHashMap<String, @Nullable BigDecimal>();
        for (var line : lines) values.put(line, value(line, random));
        if (!positive(values.get(CONFERENCES))) values.computeIfPresent(ATTENDEES, (line, some) -> BigDecimal.ZERO);
        return new Content(values, notes(values), Map.of("ORGANISATION", LABEL), explanations(lines));
    }

    /** The form asks to explain a figure below that of an earlier period it covers; invented figures often are. */
    private static Map<String, String> explanations(List<String> lines) {
        return lines.stream().collect(toMap(line -> line, line -> LABEL));
    }

    private static @Nullable BigDecimal value(String line, RandomGenerator random) {
        int bound = BOUNDS.getOrDefault(line, 5);
        int drawn = random.nextInt(bound);
        return random.nextInt(100) < BLANKS_IN_A_HUNDRED ? null : BigDecimal.valueOf(drawn);
    }

    /** The form asks for a note where other forms of outreach are counted. */
    private static Map<String, String> notes(Map<String, @Nullable BigDecimal> values) {
        return positive(values.get(OTHER_FORMS)) ? Map.of(OTHER_FORMS, LABEL) : Map.of();
    }

    private static boolean positive(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0;
    }
}
