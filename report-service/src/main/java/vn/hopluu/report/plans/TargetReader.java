package vn.hopluu.report.plans;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.form.Names;
import vn.hopluu.report.form.RollUp;
import vn.hopluu.report.form.ValueType;
import vn.hopluu.report.problem.Violation;

/** Checks one target; its line is the one that the newest version of its form has. */
final class TargetReader {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final int LONGEST_NAME = 500;

    private final String pointer;
    private final Forms forms;
    private final List<Violation> violations;

    TargetReader(String pointer, Forms forms, List<Violation> violations) {
        this.pointer = pointer;
        this.forms = forms;
        this.violations = violations;
    }

    /** Empty where something is wrong, which is then among the violations. */
    Optional<Target> read(SetPlan.@Nullable Aim aim) {
        if (aim == null) {
            refuse("", "required");
            return Optional.empty();
        }
        int before = violations.size();
        String code = code(aim.code());
        Names name = name(aim.name());
        Optional<Indicator> line = line(aim.form(), aim.indicator());
        Optional<Comparison> comparison = comparison(aim.comparison());
        BigDecimal value = value(aim.value());
        if (violations.size() > before || line.isEmpty() || comparison.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Target(
                code,
                name,
                String.valueOf(aim.form()),
                line.get().code(),
                comparison.get(),
                value,
                line.get().nature(),
                line.get().rollUp()));
    }

    private String code(@Nullable String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            refuse("/code", "not-a-code");
        }
        return String.valueOf(code);
    }

    private Names name(SetPlan.@Nullable Labels name) {
        return new Names(
                label("/name/vi", name == null ? null : name.vi()), label("/name/en", name == null ? null : name.en()));
    }

    private String label(String field, @Nullable String label) {
        int before = violations.size();
        Optional<String> text =
                label == null ? Optional.empty() : Texts.read(pointer + field, label, LONGEST_NAME, violations);
        if (text.isEmpty() && violations.size() == before) {
            refuse(field, "required");
        }
        return text.orElse("");
    }

    private Optional<Indicator> line(@Nullable String form, @Nullable String indicator) {
        Optional<FormVersion> newest = Optional.ofNullable(form).flatMap(forms::latest);
        if (newest.isEmpty()) {
            refuse("/form", "unknown-form", Texts.shown(String.valueOf(form)));
            return Optional.empty();
        }
        Optional<Indicator> line = Optional.ofNullable(indicator).flatMap(newest.get()::line);
        if (line.isEmpty()) {
            refuse("/indicator", "unknown-indicator", Texts.shown(String.valueOf(indicator)), String.valueOf(form));
        } else if (line.get().rollUp() == RollUp.NONE) {
            refuse("/indicator", "not-totalled", line.get().code());
        }
        return line;
    }

    private Optional<Comparison> comparison(@Nullable String name) {
        Optional<Comparison> comparison = Arrays.stream(Comparison.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (comparison.isEmpty()) {
            refuse("/comparison", "unknown-comparison");
        }
        return comparison;
    }

    private BigDecimal value(@Nullable BigDecimal value) {
        if (value == null) {
            refuse("/value", "required");
            return BigDecimal.ZERO;
        }
        Optional<String> fault = ValueType.DECIMAL.fault(value);
        fault.ifPresent(code -> refuse("/value", code, String.valueOf(ValueType.DECIMAL.fractionDigits())));
        return fault.isPresent() ? BigDecimal.ZERO : ValueType.normal(value);
    }

    private void refuse(String field, String code, String... arguments) {
        violations.add(Violation.at(pointer + field, code, arguments));
    }
}
