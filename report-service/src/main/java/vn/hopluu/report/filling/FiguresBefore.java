package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.ValueType;

/**
 * What one unit reported of one line before.
 *
 * @param sorted ascending, never empty; blanks are not there
 */
public record FiguresBefore(List<BigDecimal> sorted) {

    /** With fewer, nothing can be said to be usual. */
    private static final int ENOUGH = 3;

    public FiguresBefore {
        sorted = List.copyOf(sorted);
    }

    /** @return nothing where the line was never filled in */
    public static Optional<FiguresBefore> of(Indicator line, List<Earlier> history) {
        List<BigDecimal> figures = history.stream()
                .flatMap(one -> one.figure(line).stream())
                .sorted()
                .toList();
        return figures.isEmpty() ? Optional.empty() : Optional.of(new FiguresBefore(figures));
    }

    public int count() {
        return sorted.size();
    }

    public BigDecimal minimum() {
        return sorted.getFirst();
    }

    public BigDecimal maximum() {
        return sorted.getLast();
    }

    /** Of an even number the mean of the two in the middle, exactly. */
    public BigDecimal median() {
        BigDecimal upper = sorted.get(count() / 2);
        BigDecimal lower = sorted.get((count() - 1) / 2);
        return ValueType.normal(lower.add(upper).divide(BigDecimal.TWO));
    }

    boolean isFar(BigDecimal value, BigDecimal factor) {
        boolean below = value.multiply(factor).compareTo(minimum()) < 0;
        boolean above = value.compareTo(maximum().max(BigDecimal.ONE).multiply(factor)) > 0;
        return count() >= ENOUGH && (below || above);
    }
}
