package vn.hopluu.aggregation.contributions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.LineTotal;

/**
 * The totals of lines that later became one. Sums are added. What is no sum cannot be told from totals alone, and is blank. Who
 * reports on several of them cannot be told either: there are as many as on the one that most report on, at least.
 *
 * @param summed whether all of them are sums
 */
record JoinedLine(List<LineTotal> lines, boolean summed) {

    LineTotal total() {
        int expected = lines.stream().mapToInt(LineTotal::expected).max().orElse(0);
        return new LineTotal(expected, on(LineTotal::submitted), on(LineTotal::accepted));
    }

    private BasisTotal on(Function<LineTotal, BasisTotal> basis) {
        List<BasisTotal> totals = lines.stream().map(basis).toList();
        int reported = totals.stream().mapToInt(BasisTotal::reported).max().orElse(0);
        BigDecimal sum = totals.stream()
                .map(BasisTotal::total)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        return new BasisTotal(reported, summed ? sum : null);
    }
}
