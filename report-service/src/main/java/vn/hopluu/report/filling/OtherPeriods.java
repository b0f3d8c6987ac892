package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.report.form.Check;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.Nature;
import vn.hopluu.report.form.ValueType;
import vn.hopluu.report.period.PeriodCode;

/**
 * Compares figures with what the unit reported for other periods.
 *
 * @param lines that the unit fills
 */
record OtherPeriods(List<Indicator> lines, List<Earlier> earlier, List<Earlier> history) {

    Stream<Finding> far(Check.FarFromHistory rule, Content content) {
        return lines.stream()
                .filter(line -> line.type() != ValueType.YES_NO)
                .flatMap(line -> far(rule, line, content).stream());
    }

    private Optional<Finding> far(Check.FarFromHistory rule, Indicator line, Content content) {
        return content.value(line.code())
                .flatMap(value -> FiguresBefore.of(line, history).filter(before -> before.isFar(value, rule.factor())))
                .map(before -> Finding.of(
                        rule.level(),
                        line.code(),
                        "far-from-history",
                        before.minimum().toPlainString(),
                        before.maximum().toPlainString(),
                        String.valueOf(before.count())));
    }

    /** One finding a line, naming the highest figure that was reported before. */
    Stream<Finding> below(Check.NotBelowCovered rule, Content content) {
        return lines.stream()
                .filter(line -> line.nature() == Nature.FLOW)
                .flatMap(line -> below(rule, line, content).stream());
    }

    private Optional<Finding> below(Check.NotBelowCovered rule, Indicator line, Content content) {
        return content.value(line.code())
                .flatMap(value -> highest(line)
                        .filter(one -> value.compareTo(one.figure()) < 0)
                        .map(one -> Finding.of(
                                rule.level(),
                                line.code(),
                                "below-covered-period",
                                one.figure().toPlainString(),
                                one.period().toString())));
    }

    private record Reported(PeriodCode period, BigDecimal figure) {}

    private Optional<Reported> highest(Indicator line) {
        return earlier.stream()
                .filter(Earlier::covered)
                .flatMap(one -> one.figure(line).map(figure -> new Reported(one.period(), figure)).stream())
                .max(Comparator.comparing(Reported::figure));
    }
}
