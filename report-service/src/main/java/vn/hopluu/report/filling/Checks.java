package vn.hopluu.report.filling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hopluu.report.form.Check;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.formula.Truth;
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
            case Check.FarFromHistory rule -> compared().far(rule, content);
            case Check.NotBelowCovered rule -> compared().below(rule, content);
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

    private OtherPeriods compared() {
        return new OtherPeriods(form.linesFor(kind), earlier, history);
    }

    private Optional<Finding> holds(Check.Holds rule, Content content) {
        boolean asked = form.line(rule.indicator())
                .filter(line -> line.isFilledBy(kind))
                .isPresent();
        return asked && rule.formula().holds(new KnownFigures(form, content, earlier)) == Truth.NO
                ? Optional.of(Finding.of(
                        rule.level(),
                        rule.indicator(),
                        "does-not-hold",
                        rule.rule().vi(),
                        rule.rule().en(),
                        rule.formula().text()))
                : Optional.empty();
    }
}
