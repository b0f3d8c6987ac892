package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.report.form.Check;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.form.Nature;
import vn.hopluu.report.form.ValueType;
import vn.hopluu.report.unit.UnitKind;

/**
 * Evaluates a form's checks on content, for one unit.
 *
 * @param earlier what it reported for periods that the one at hand covers
 * @param history what it reported for periods of the same kind before
 */
public record Checks(FormVersion form, UnitKind kind, List<Earlier> earlier, List<Earlier> history) {

    static final String NOTE_EXPECTED = "note-expected";

    public Checks {
        earlier = List.copyOf(earlier);
        history = List.copyOf(history);
    }

    public Checks(FormVersion form, UnitKind kind, List<Earlier> earlier) {
        this(form, kind, earlier, List.of());
    }

    public Findings of(Content content) {
        Stream<Finding> missing = form.linesFor(kind).stream()
                .filter(line -> line.required() && content.value(line.code()).isEmpty())
                .map(line -> Finding.of(Level.ERROR, line.code(), "required"));
        Stream<Finding> found = form.checks().stream().flatMap(check -> evaluate(check, content));
        return new Findings(content, Stream.concat(missing, found).toList());
    }

    private Stream<Finding> evaluate(Check check, Content content) {
        return switch (check) {
            case Check.RequiresLine rule -> requiresLine(rule, content).stream();
            case Check.WithinRange rule -> withinRange(rule, content).stream();
            case Check.AsksForNote rule -> asksForNote(rule, content).stream();
            case Check.FarFromHistory rule -> farFromHistory(rule, content);
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

    private Stream<Finding> farFromHistory(Check.FarFromHistory rule, Content content) {
        return form.linesFor(kind).stream()
                .filter(line -> line.type() != ValueType.YES_NO)
                .map(Indicator::code)
                .flatMap(line -> content
                        .value(line)
                        .flatMap(value -> FiguresBefore.of(line, history)
                                .filter(before -> before.isFar(value, rule.factor()))
                                .map(before -> Finding.of(
                                        rule.level(),
                                        line,
                                        "far-from-history",
                                        before.minimum().toPlainString(),
                                        before.maximum().toPlainString(),
                                        String.valueOf(before.count()))))
                        .stream());
    }

    private Stream<String> flows() {
        return form.linesFor(kind).stream()
                .filter(line -> line.nature() == Nature.FLOW)
                .map(Indicator::code);
    }

    /** One finding a line, naming the highest figure that was reported before. */
    private Optional<Finding> notBelow(Check.NotBelowCovered rule, String line, Content content) {
        Optional<BigDecimal> value = content.value(line);
        return earlier.stream()
                .filter(one -> value.isPresent() && one.values().containsKey(line))
                .filter(one -> value.orElseThrow().compareTo(figure(one, line)) < 0)
                .max((a, b) -> figure(a, line).compareTo(figure(b, line)))
                .map(one -> Finding.of(
                        rule.level(),
                        line,
                        "below-covered-period",
                        figure(one, line).toPlainString(),
                        one.period().toString()));
    }

    private static BigDecimal figure(Earlier earlier, String line) {
        return earlier.values().getOrDefault(line, BigDecimal.ZERO);
    }
}
