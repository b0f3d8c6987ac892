package vn.hopluu.aggregation.topology;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is remembered of a scope between two changes. */
record ScopeState(
        @Nullable String parent,
        long sequence,
        @Nullable Instant asOf,
        Counts counts,
        SortedMap<String, LineTotal> lines) {

    static final ScopeState NEW = new ScopeState(null, 0, null, Counts.NONE, new TreeMap<>());

    /** A report that is not owed leaves nothing but where the scope stands. */
    ScopeState with(PublishedReport report, @Nullable String parent, Scope scope, Tallies tallies) {
        if (!report.isOwed()) {
            return new ScopeState(parent, sequence, asOf, counts, lines);
        }
        return new ScopeState(
                parent, sequence, newest(report), count(Sign.PLUS, report), lines(Sign.PLUS, report, scope, tallies));
    }

    /** Keeps the time of the newest act ever counted, until nothing is left. */
    ScopeState without(PublishedReport report, Scope scope, Tallies tallies) {
        if (!report.isOwed()) {
            return this;
        }
        Counts left = count(Sign.MINUS, report);
        return new ScopeState(
                parent, sequence, left.expected() == 0 ? null : asOf, left, lines(Sign.MINUS, report, scope, tallies));
    }

    ScopeState at(long sequence) {
        return new ScopeState(parent, sequence, asOf, counts, lines);
    }

    boolean countsNothing() {
        return counts.expected() == 0;
    }

    ScopeTotal total(Scope scope, long seen) {
        return new ScopeTotal(
                scope.form(),
                scope.period(),
                scope.structure(),
                scope.unit(),
                parent,
                sequence,
                seen,
                asOf,
                counts,
                lines);
    }

    private @Nullable Instant newest(PublishedReport report) {
        boolean newer =
                report.isActedOn() && (asOf == null || report.occurredAt().isAfter(asOf));
        return newer ? report.occurredAt() : asOf;
    }

    private Counts count(Sign sign, PublishedReport report) {
        PublishedReport.InForce inForce = report.inForce();
        return new Counts(
                counts.expected() + sign.one(),
                counts.submitted() + sign.oneIf(inForce != null),
                counts.onTime() + sign.oneIf(inForce != null && inForce.onTime()),
                counts.late() + sign.oneIf(inForce != null && !inForce.onTime()),
                counts.returned() + sign.oneIf(report.isReturned()),
                counts.accepted() + sign.oneIf(inForce != null && inForce.accepted()));
    }

    private SortedMap<String, LineTotal> lines(Sign sign, PublishedReport report, Scope scope, Tallies tallies) {
        var changed = new TreeMap<>(lines);
        for (PublishedReport.Line line : report.lines()) {
            LineTotal before = changed.getOrDefault(line.indicator(), LineTotal.NONE);
            LineTotal after = new LineEntry(sign, line, report.inForce(), scope, tallies).in(before);
            if (after.expected() == 0) {
                changed.remove(line.indicator());
            } else {
                changed.put(line.indicator(), after);
            }
        }
        return changed;
    }
}
