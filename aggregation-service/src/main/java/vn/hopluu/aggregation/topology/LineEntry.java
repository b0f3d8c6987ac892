package vn.hopluu.aggregation.topology;

import org.jspecify.annotations.Nullable;

/** One report's line, to be counted in a scope's total of it or taken back from there. */
record LineEntry(
        Sign sign, PublishedReport.Line line, PublishedReport.@Nullable InForce inForce, Scope scope, Tallies tallies) {

    LineTotal in(LineTotal before) {
        int expected = before.expected() + sign.one();
        Share share = inForce == null ? null : line.share(inForce.values());
        if (inForce == null || share == null) {
            return new LineTotal(expected, before.submitted(), before.accepted());
        }
        return new LineTotal(
                expected,
                in(before.submitted(), share, 'S'),
                inForce.accepted() ? in(before.accepted(), share, 'A') : before.accepted());
    }

    private BasisTotal in(BasisTotal before, Share share, char basis) {
        return RollUp.of(line).apply(sign, before, share, new Tally(tallies, scope, line.indicator(), basis));
    }
}
