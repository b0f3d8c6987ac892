package vn.hopluu.benchmarks.deadline;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.Counts;
import vn.hopluu.benchmarks.client.Line;
import vn.hopluu.benchmarks.client.Line.Figure;

/**
 * The independent sum: what was sent and acknowledged, added up without the system's help. Safe for many threads as long
 * as one report is recorded by one thread at a time.
 */
public final class Ledger {

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(
            String unit,
            List<String> lines,
            @Nullable Content inForce,
            boolean onTime,
            boolean accepted,
            boolean returned) {

        @Nullable
        BigDecimal value(String line) {
            return inForce == null ? null : inForce.values().get(line);
        }
    }

    public void due(String report, String unit, List<String> lines) {
        entries.put(report, new Entry(unit, lines, null, false, false, false));
    }

    public void submitted(String report, Content content, boolean onTime) {
        change(report, entry -> new Entry(entry.unit, entry.lines, content, onTime, false, false));
    }

    public void returned(String report) {
        change(report, entry -> new Entry(entry.unit, entry.lines, null, entry.onTime, false, true));
    }

    public void accepted(String report) {
        change(report, entry -> new Entry(entry.unit, entry.lines, entry.inForce, entry.onTime, true, false));
    }

    private void change(String report, UnaryOperator<Entry> change) {
        entries.compute(report, (id, entry) -> change.apply(Objects.requireNonNull(entry, id)));
    }

    /** The sum over every report. */
    public Sum sum() {
        return sum(unit -> true);
    }

    /** The sum over the reports of some units. */
    public Sum sum(Predicate<String> units) {
        var counted = entries.values().stream()
                .filter(entry -> units.test(entry.unit))
                .toList();
        return new Sum(counts(counted), lines(counted));
    }

    private static Counts counts(Collection<Entry> entries) {
        return new Counts(
                entries.size(),
                count(entries, entry -> entry.inForce != null),
                count(entries, entry -> entry.inForce != null && entry.onTime),
                count(entries, entry -> entry.inForce != null && !entry.onTime),
                count(entries, Entry::returned),
                count(entries, entry -> entry.inForce != null && entry.accepted));
    }

    private static long count(Collection<Entry> entries, Predicate<Entry> some) {
        return entries.stream().filter(some).count();
    }

    private static Map<String, Line> lines(Collection<Entry> entries) {
        var lines = new LinkedHashMap<String, Line>();
        for (var entry : entries) {
            for (var line : entry.lines) lines.computeIfAbsent(line, code -> line(code, entries));
        }
        return lines;
    }

    private static Line line(String code, Collection<Entry> entries) {
        long expected = count(entries, entry -> entry.lines.contains(code));
        return new Line(expected, figure(code, entries, false), figure(code, entries, true));
    }

    private static Figure figure(String code, Collection<Entry> entries, boolean acceptedOnly) {
        var figure = Figure.BLANK;
        for (var entry : entries) {
            if (entry.accepted || !acceptedOnly) figure = figure.plus(entry.value(code));
        }
        return figure;
    }
}
