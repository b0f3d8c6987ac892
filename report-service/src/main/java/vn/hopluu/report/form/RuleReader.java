package vn.hopluu.report.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.formula.Formula;
import vn.hopluu.report.unit.UnitKind;

/** Reads the checks of a form against its lines. */
record RuleReader(Lines lines, Flaws flaws) {

    private static final BigDecimal LARGEST_FACTOR = BigDecimal.valueOf(1_000);

    Optional<Check> read(String at, FormContent.Rule sent) {
        Optional<Level> level = flaws.given(at + "/level", sent.level());
        Optional<Names> words = flaws.names(at + "/rule", sent.rule(), LineReader.LONGEST_NAME);
        Optional<FormContent.RuleType> type = flaws.given(at + "/type", sent.type());
        type.ifPresent(one -> surplus(at, one, sent));
        return level.flatMap(
                severity -> words.flatMap(rule -> type.flatMap(one -> read(at, one, severity, rule, sent))));
    }

    private Optional<Check> read(String at, FormContent.RuleType type, Level level, Names rule, FormContent.Rule sent) {
        return switch (type) {
            case NOT_BELOW_COVERED -> Optional.of(new Check.NotBelowCovered(level, rule));
            case ASKS_FOR_NOTE ->
                line(at + "/indicator", sent.indicator()).map(line -> new Check.AsksForNote(level, rule, line));
            case REQUIRES_LINE ->
                line(at + "/indicator", sent.indicator())
                        .flatMap(line -> other(at + "/other", line, sent.other())
                                .map(other -> new Check.RequiresLine(level, rule, line, other)));
            case WITHIN_RANGE ->
                line(at + "/indicator", sent.indicator()).flatMap(line -> range(at, level, rule, line, sent));
            case HOLDS ->
                line(at + "/indicator", sent.indicator())
                        .flatMap(line -> condition(at + "/formula", line, sent.formula())
                                .map(formula -> new Check.Holds(level, rule, line, formula)));
            case FAR_FROM_HISTORY ->
                factor(at + "/factor", sent.factor()).map(factor -> new Check.FarFromHistory(level, rule, factor));
        };
    }

    /** What would be lost without a word. */
    private void surplus(String at, FormContent.RuleType type, FormContent.Rule sent) {
        boolean far = type == FormContent.RuleType.FAR_FROM_HISTORY;
        boolean ofAll = far || type == FormContent.RuleType.NOT_BELOW_COVERED;
        boolean range = type == FormContent.RuleType.WITHIN_RANGE;
        surplus(at + "/indicator", sent.indicator(), !ofAll);
        surplus(at + "/other", sent.other(), type == FormContent.RuleType.REQUIRES_LINE);
        surplus(at + "/kinds", sent.kinds(), range);
        surplus(at + "/minimum", sent.minimum(), range);
        surplus(at + "/maximum", sent.maximum(), range);
        surplus(at + "/formula", sent.formula(), type == FormContent.RuleType.HOLDS);
        surplus(at + "/factor", sent.factor(), far);
    }

    private void surplus(String pointer, @Nullable Object part, boolean belongs) {
        if (part != null && !belongs) {
            flaws.refuse(pointer, "not-of-this-check");
        }
    }

    private Optional<String> line(String pointer, @Nullable String code) {
        return flaws.given(pointer, code).filter(one -> lines.knows(pointer, one));
    }

    /** Where a unit does not fill the other line, its figure could never be sent. */
    private Optional<String> other(String pointer, String line, @Nullable String code) {
        Optional<String> other = line(pointer, code);
        other.flatMap(lines::find)
                .ifPresent(needed -> lines.find(line).ifPresent(asking -> flaws.filledWhere(pointer, asking, needed)));
        return other;
    }

    private Optional<Check> range(String at, Level level, Names rule, String line, FormContent.Rule sent) {
        Optional<BigDecimal> minimum = flaws.given(at + "/minimum", sent.minimum());
        Optional<BigDecimal> maximum = flaws.given(at + "/maximum", sent.maximum());
        Set<UnitKind> kinds = sent.kinds() == null ? Set.of() : sent.kinds();
        if (kinds.isEmpty()) {
            flaws.refuse(at + "/kinds", "required");
            return Optional.empty();
        }
        return minimum.flatMap(low -> maximum.flatMap(high -> {
            if (low.compareTo(high) > 0) {
                flaws.refuse(at + "/maximum", "below-minimum");
            }
            return Optional.of(new Check.WithinRange(level, rule, line, kinds, low, high));
        }));
    }

    private Optional<BigDecimal> factor(String pointer, @Nullable BigDecimal sent) {
        Optional<BigDecimal> factor = flaws.given(pointer, sent);
        factor.filter(one -> one.compareTo(BigDecimal.ONE) <= 0 || one.compareTo(LARGEST_FACTOR) > 0)
                .ifPresent(one -> flaws.refuse(pointer, "factor-out-of-range", LARGEST_FACTOR.toPlainString()));
        return factor;
    }

    private Optional<Formula> condition(String pointer, String line, @Nullable String text) {
        Optional<Formula> formula =
                flaws.given(pointer, text).flatMap(given -> new LineReader(flaws).formula(pointer, given));
        formula.ifPresent(read -> {
            if (!read.isCondition()) {
                flaws.refuse(pointer, "formula-condition-expected", "1");
            }
            ComputedRules rules = new ComputedRules(lines, flaws);
            read.references().stream()
                    .filter(reference -> rules.isKnown(pointer, reference))
                    .forEach(reference -> lines.find(line).ifPresent(at -> rules.warn(pointer, at, reference)));
        });
        return formula;
    }
}
