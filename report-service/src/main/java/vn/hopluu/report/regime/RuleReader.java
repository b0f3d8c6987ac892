package vn.hopluu.report.regime;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.opening.Addressees;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.unit.UnitKind;

/** Checks by what rules a regime's periods open and are due. */
final class RuleReader {

    private static final DueRule NONE = new DueRule.AfterCutOff(1);

    private final List<Violation> violations;

    /** @param violations where everything goes that is wrong */
    RuleReader(List<Violation> violations) {
        this.violations = violations;
    }

    Map<UnitKind, DueRule> dueByKind(@Nullable Map<String, KeepRegime.Due> sent) {
        Map<UnitKind, DueRule> rules = new EnumMap<>(UnitKind.class);
        Map<String, KeepRegime.Due> byKind = sent == null ? Map.of() : sent;
        byKind.forEach((name, due) -> {
            String pointer = "/dueByKind" + Violation.token(name);
            Addressees.kind(pointer, name, violations).ifPresent(kind -> rules.put(kind, due(pointer, due)));
        });
        return rules;
    }

    DueRule due(String pointer, KeepRegime.@Nullable Due due) {
        Integer workingDays = due == null ? null : due.workingDays();
        Integer dayOfMonth = due == null ? null : due.dayOfMonth();
        if (workingDays != null && dayOfMonth == null) {
            return new DueRule.AfterCutOff(within(pointer + "/workingDays", workingDays, 1, 60));
        }
        if (dayOfMonth != null && workingDays == null) {
            return new DueRule.OfMonth(within(pointer + "/dayOfMonth", dayOfMonth, 1, 31));
        }
        violations.add(Violation.at(pointer, due == null ? "required" : "either-working-days-or-day"));
        return NONE;
    }

    OpeningDay opens(KeepRegime.@Nullable Opens opens) {
        Integer days = opens == null ? null : opens.daysBefore();
        Optional<OpeningDay.Edge> edge = Arrays.stream(OpeningDay.Edge.values())
                .filter(one -> opens != null && one.name().equals(opens.of()))
                .findFirst();
        if (edge.isEmpty()) {
            violations.add(Violation.at("/opens/of", "start-or-end"));
        }
        if (days == null) {
            violations.add(Violation.at("/opens/daysBefore", "required"));
        }
        return new OpeningDay(
                days == null ? 0 : within("/opens/daysBefore", days, 0, 366), edge.orElse(OpeningDay.Edge.END));
    }

    private int within(String pointer, int number, int least, int most) {
        if (number < least || number > most) {
            violations.add(Violation.at(pointer, "not-within", String.valueOf(least), String.valueOf(most)));
            return least;
        }
        return number;
    }
}
