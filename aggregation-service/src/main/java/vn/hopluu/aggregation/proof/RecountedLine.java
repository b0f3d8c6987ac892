package vn.hopluu.aggregation.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.PublishedReport.Line;
import vn.hopluu.aggregation.contributions.PublishedReport.Version;

/**
 * One line, counted from the versions that count.
 *
 * @param expected how many reports are to fill it
 */
record RecountedLine(Line line, int expected, List<Version> versions) {

    private static final int DECIMALS = 6;

    Figures.Line figures() {
        List<BigDecimal> figures = figures(line.indicator(), version -> true);
        return switch (line.rollUp()) {
            case "SUM" -> total(figures, sum(figures));
            case "COUNT_OF_YES" -> total(figures, yes(figures));
            case "MINIMUM" -> total(figures, figures.isEmpty() ? null : Collections.min(figures));
            case "MAXIMUM" -> total(figures, figures.isEmpty() ? null : Collections.max(figures));
            case "AVERAGE" -> quotient(figures, sum(figures), BigDecimal.valueOf(figures.size()), BigDecimal.ONE);
            case "RATIO" -> line.numerator() == null || line.denominator() == null ? untotalled(figures) : ratio();
            default -> untotalled(figures);
        };
    }

    private Figures.Line ratio() {
        Predicate<Version> both = version -> version.values().get(line.numerator()) != null
                && version.values().get(line.denominator()) != null;
        List<BigDecimal> parts = figures(line.numerator(), both);
        BigDecimal times = line.inHundredths() ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        return quotient(parts, sum(parts), sum(figures(line.denominator(), both)), times);
    }

    private Figures.Line quotient(List<BigDecimal> figures, BigDecimal part, BigDecimal of, BigDecimal times) {
        if (figures.isEmpty()) {
            return untotalled(figures);
        }
        BigDecimal shown = of.signum() == 0 ? null : part.multiply(times).divide(of, DECIMALS, RoundingMode.HALF_UP);
        return new Figures.Line(expected, figures.size(), shown, part, of);
    }

    private Figures.Line total(List<BigDecimal> figures, @Nullable BigDecimal total) {
        return new Figures.Line(expected, figures.size(), figures.isEmpty() ? null : total);
    }

    private Figures.Line untotalled(List<BigDecimal> figures) {
        return new Figures.Line(expected, figures.size(), null);
    }

    private List<BigDecimal> figures(@Nullable String indicator, Predicate<Version> counted) {
        return versions.stream()
                .filter(counted)
                .<@Nullable BigDecimal>map(version -> version.values().get(indicator))
                .filter(Objects::nonNull)
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal yes(List<BigDecimal> figures) {
        return BigDecimal.valueOf(
                figures.stream().filter(figure -> figure.signum() > 0).count());
    }
}
