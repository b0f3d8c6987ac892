package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.report.form.Check;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.form.Nature;
import vn.hopluu.report.formula.Figures;
import vn.hopluu.report.formula.Truth;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.unit.UnitKind;

/** Evaluates a form's checks on content, for one unit. */
public record Checks(FormVersion form, UnitKind kind, List<Earlier> earlier) {

    static final String NOTE_EXPECTED = "note-expected";

    public Checks {
        earlier = List.copyOf(earlier);
    }

    public Findings of(Content content) {
        Stream<Finding> missing = form.linesFor(kind).stream()
                .filter(line -> line.required() && content.value(line.code()).isEmpty())
                .map(line -> Finding.of(Level.ERROR, line.code(), "required"));
        Stream<Finding> found = form.checks().stream().flatMap(check -> evaluate(check, content));
        return new Findings(
                content,
                Stream.of(missing, computed(content), found).flatMap(all -> all).toList());
    }

    private Stream<Finding> computed(Content content) {
        return Computed.of(content.values(), form, kind).faulty().entrySet().stream()
                .map(line -> Finding.of(
                        Level.ERROR,
                        line.getKey(),
                        "computed-out-of-range",
                        line.getValue().toPlainString()));
    }

    private Stream<Finding> evaluate(Check check, Content content) {
        return switch (check) {
            case Check.RequiresLine rule -> requiresLine(rule, content).stream();
            case Check.WithinRange rule -> withinRange(rule, content).stream();
            case Check.AsksForNote rule -> asksForNote(rule, content).stream();
            case Check.Holds rule -> holds(rule, content).stream();
            case Check.NotBelowCovered rule -> flows().flatMap(line -> notBelow(rule, line, content).stream());
        };
    }

    private static Optional<Finding> requiresLine(Check.RequiresLine rule, Content content) {
        return content.isPositive(rule.indicator()) && !content.isPositive(rule.other())
                ? Optional.of(Finding.of(rule.level(), rule.indicator(), "requires-line", rule.other()))
                : Optional.empty();
    }

    private Optional<Finding> withinRange(Check.WithinRange rule, Content content) {
        return content.value(rule.indicator())
                .filter(value -> rule.kinds().contains(kind))
                .filter(value -> value.compareTo(rule.minimum()) < 0 || value.compareTo(rule.maximum()) > 0)
                .map(value -> Finding.of(
                        rule.level(),
                        rule.indicator(),
                        "out-of-range",
                        rule.minimum().toPlainString(),
                        rule.maximum().toPlainString()));
    }

    private static Optional<Finding> asksForNote(Check.AsksForNote rule, Content content) {
        return content.isPositive(rule.indicator()) && !content.notes().containsKey(rule.indicator())
                ? Optional.of(Finding.of(rule.level(), rule.indicator(), NOTE_EXPECTED))
                : Optional.empty();
    }

    private Optional<Finding> holds(Check.Holds rule, Content content) {
        return rule.formula().holds(new Known(content)) == Truth.NO
                ? Optional.of(Finding.of(
                        rule.level(),
                        rule.indicator(),
                        "does-not-hold",
                        rule.rule().vi(),
                        rule.rule().en(),
                        rule.formula().text()))
                : Optional.empty();
    }

    /** The figures at hand, and those of the period before. */
    private final class Known implements Figures {

        private final Content content;

        Known(Content content) {
            this.content = content;
        }

        @Override
        public Optional<BigDecimal> of(String line) {
            return content.value(line);
        }

        @Override
        public Optional<BigDecimal> before(String line) {
            return earlier.stream()
                    .filter(one -> !one.covered())
                    .findFirst()
                    .flatMap(one -> form.line(line).flatMap(one::figure));
        }
    }

    private Stream<Indicator> flows() {
        return form.linesFor(kind).stream().filter(line -> line.nature() == Nature.FLOW);
    }

    /** One finding a line, naming the highest figure that was reported before. */
    private Optional<Finding> notBelow(Check.NotBelowCovered rule, Indicator line, Content content) {
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
