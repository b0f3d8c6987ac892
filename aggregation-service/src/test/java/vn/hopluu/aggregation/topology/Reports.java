package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.PublishedReport.InForce;
import vn.hopluu.aggregation.topology.PublishedReport.Line;

/** Reports of the first half of 2024 at each moment of their life, told as prose. */
final class Reports {

    static final String FORM = "TT-CCHC";
    static final String PERIOD = "2024-H1";
    static final LocalDate STRUCTURE_DATE = LocalDate.of(2024, 6, 14);
    private static final Instant START = Instant.parse("2024-06-10T02:00:00Z");

    private Reports() {}

    static PublishedReport due(String unit) {
        return report(unit, 1, "DUE", null);
    }

    static PublishedReport submitted(String unit, long revision, @Nullable Integer... figures) {
        return report(unit, revision, "SUBMITTED", inForce(false, true, figures));
    }

    static PublishedReport submittedLate(String unit, long revision, @Nullable Integer... figures) {
        return report(unit, revision, "SUBMITTED", inForce(false, false, figures));
    }

    static PublishedReport returned(String unit, long revision) {
        return report(unit, revision, "RETURNED", null);
    }

    static PublishedReport accepted(String unit, long revision, @Nullable Integer... figures) {
        return report(unit, revision, "ACCEPTED", inForce(true, true, figures));
    }

    static PublishedReport correctionRequested(String unit, long revision, @Nullable Integer... figures) {
        return report(unit, revision, "CORRECTION_REQUESTED", inForce(true, true, figures));
    }

    /** No more owed, though a version of it was in force. */
    static PublishedReport lifted(String unit, long revision, @Nullable Integer... figures) {
        return report(unit, revision, "LIFTED", inForce(true, true, figures));
    }

    static PublishedReport awaitingApproval(String unit, long revision) {
        return report(unit, revision, "AWAITING_APPROVAL", null);
    }

    /** A draft, of a report whose earlier version is in force again. */
    static PublishedReport withdrawn(String unit, long revision, @Nullable Integer... figures) {
        return report(unit, revision, "DRAFT", inForce(true, true, figures));
    }

    static PublishedReport inAStateAddedLater(String unit, long revision, @Nullable Integer... figures) {
        return report(unit, revision, "ADDED_LATER", inForce(false, true, figures));
    }

    static Instant occurredAt(long revision) {
        return START.plusSeconds(revision);
    }

    private static PublishedReport report(String unit, long revision, String state, @Nullable InForce inForce) {
        List<Line> lines = List.of(new Line("CONTESTS", "SUM"), new Line("PRESS_ITEMS", "SUM"));
        return new PublishedReport(
                revision, FORM, PERIOD, STRUCTURE_DATE, unit, state, lines, inForce, occurredAt(revision));
    }

    /** The checker loses sight of the annotation on a record's component once the record is compiled. */
    @SuppressWarnings("NullAway")
    private static InForce inForce(boolean accepted, boolean onTime, @Nullable Integer... figures) {
        return new InForce(accepted, onTime, values(figures));
    }

    /** Contests, then press items. */
    private static Map<String, @Nullable BigDecimal> values(@Nullable Integer... figures) {
        List<@Nullable Integer> both = Arrays.asList(figures);
        var values = new TreeMap<String, @Nullable BigDecimal>();
        values.put("CONTESTS", figure(both.get(0)));
        values.put("PRESS_ITEMS", both.size() > 1 ? figure(both.get(1)) : null);
        return values;
    }

    private static @Nullable BigDecimal figure(@Nullable Integer figure) {
        return figure == null ? null : BigDecimal.valueOf(figure);
    }
}
