package vn.hopluu.report.reminders;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.access.Reach;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/** Reads the units that somebody wants reminded: all of them seen, and theirs to remind. */
final class ChosenUnits {

    private static final int MOST_UNITS = 1_000;

    private ChosenUnits() {}

    static Set<String> read(List<@Nullable String> units, Reach reach) {
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            throw invalid("/units", units.isEmpty() ? "required" : "too-many", String.valueOf(MOST_UNITS));
        }
        Set<String> chosen = new TreeSet<>();
        for (int index = 0; index < units.size(); index++) {
            String unit = units.get(index);
            if (unit == null) {
                throw invalid("/units/" + index, "required", "");
            }
            check(unit, reach);
            chosen.add(unit);
        }
        return chosen;
    }

    private static void check(String unit, Reach reach) {
        if (!reach.allows(Permission.REMIND, unit)) {
            throw reach.allows(Permission.SEE_REPORT, unit)
                    ? new ProblemException(Permission.REMIND.refusal(unit))
                    : ProblemException.of(ProblemCode.UNKNOWN_UNIT, Texts.shown(unit));
        }
    }

    private static ProblemException invalid(String pointer, String code, String argument) {
        return new ProblemException(
                Refusal.of(ProblemCode.INVALID_REMINDER, List.of(Violation.at(pointer, code, argument))));
    }
}
