package vn.hopluu.report.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.opening.Addressees;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodKind;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.Units;

/** Checks what a regime is to be, and collects every violation. */
final class RegimeReader {

    private final Forms forms;
    private final Units units;
    private final List<Violation> violations = new ArrayList<>();

    RegimeReader(Forms forms, Units units) {
        this.forms = forms;
        this.units = units;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Empty where something is wrong: see {@link #violations()}. */
    Optional<Regime> read(String id, long revision, KeepRegime body, String by, Instant at) {
        Addressees owing = new Addressees(units, violations);
        RuleReader rules = new RuleReader(violations);
        Regime regime = new Regime(
                id,
                revision,
                form(body.form(), body.formVersion()),
                body.formVersion(),
                calendar(body.calendar()),
                subtree(body.subtree()),
                owing.kinds(body.kinds()),
                owing.except(body.except()),
                rules.due("/due", body.due()),
                rules.dueByKind(body.dueByKind()),
                rules.opens(body.opens()),
                day("/from", body.from()),
                body.until() == null ? null : day("/until", body.until()),
                by,
                at);
        LocalDate until = regime.until();
        if (until != null && until.isBefore(regime.from())) {
            refuse("/until", "until-before-from");
        }
        return violations.isEmpty() ? Optional.of(regime) : Optional.empty();
    }

    private String form(@Nullable String form, @Nullable Integer version) {
        if (form == null) {
            return refuse("/form", "required");
        }
        if (forms.latest(form).isEmpty()) {
            return refuse("/form", "unknown-form", Texts.shown(form));
        }
        if (version != null && forms.find(form, version).isEmpty()) {
            return refuse("/formVersion", "unknown-form-version", form, version.toString());
        }
        return form;
    }

    private Set<String> calendar(@Nullable List<String> parts) {
        List<String> sent = parts == null ? List.of() : parts;
        for (int index = 0; index < sent.size(); index++) {
            String part = String.valueOf(sent.get(index));
            if (PeriodCode.parse("2024-" + part)
                    .filter(RegimeReader::comesEveryYear)
                    .isEmpty()) {
                refuse("/calendar/" + index, "no-part-of-a-year", Texts.shown(part));
            }
        }
        if (sent.isEmpty()) {
            refuse("/calendar", "required");
        }
        return new TreeSet<>(sent.stream().map(String::valueOf).toList());
    }

    private static boolean comesEveryYear(PeriodCode period) {
        return period.kind() != PeriodKind.DATES;
    }

    private String subtree(@Nullable String subtree) {
        if (subtree == null) {
            return refuse("/subtree", "required");
        }
        return units.find(subtree).isPresent() ? subtree : refuse("/subtree", "unknown-unit", Texts.shown(subtree));
    }

    /** Periods have codes from 2000 to 2099. */
    private LocalDate day(String pointer, @Nullable LocalDate day) {
        if (day == null) {
            refuse(pointer, "required");
        } else if (day.getYear() < 2000 || day.getYear() > 2099) {
            refuse(pointer, "not-within", "2000-01-01", "2099-12-31");
        } else {
            return day;
        }
        return LocalDate.EPOCH;
    }

    private String refuse(String pointer, String code, String... arguments) {
        violations.add(Violation.at(pointer, code, arguments));
        return "";
    }
}
