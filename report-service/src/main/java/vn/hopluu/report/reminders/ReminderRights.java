package vn.hopluu.report.reminders;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.access.Reach;
import vn.hopluu.report.access.Right;
import vn.hopluu.report.access.Role;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.unit.Units;

/** Whether callers see what they want to remind of, and may. */
@Component
class ReminderRights {

    private final Access access;
    private final Forms forms;
    private final PeriodBook periods;
    private final Units units;

    ReminderRights(Access access, Forms forms, PeriodBook periods, Units units) {
        this.access = access;
        this.forms = forms;
        this.periods = periods;
        this.units = units;
    }

    /** For what holds from today on, whatever period it will be. */
    void onUnit(String form, String unit, Permission seeing, Permission doing, Caller caller) {
        known(form);
        check(access.today(caller), unit, seeing, doing);
    }

    void onUnit(Period period, String unit, Permission seeing, Permission doing, Caller caller) {
        check(reach(period, caller), unit, seeing, doing);
    }

    private void check(Reach reach, String unit, Permission seeing, Permission doing) {
        if (units.find(unit).isEmpty()) {
            throw ProblemException.of(ProblemCode.UNKNOWN_UNIT, Texts.shown(unit));
        }
        if (!reach.allows(doing, unit)) {
            throw reach.allows(seeing, unit)
                    ? new ProblemException(doing.refusal(unit))
                    : ProblemException.of(ProblemCode.UNKNOWN_UNIT, Texts.shown(unit));
        }
    }

    /** The period, for a caller who sees it. */
    Period period(String form, String code, Caller caller) {
        known(form);
        PeriodId id = PeriodCode.parse(code)
                .map(parsed -> new PeriodId(form, parsed))
                .orElseThrow(() -> new ProblemException(Refusal.of(ProblemCode.UNKNOWN_PERIOD, Texts.shown(code))
                        .as("no-code")));
        return periods.find(id)
                .filter(period -> reach(period, caller).allows(Permission.SEE_PERIOD, period.subtree()))
                .orElseThrow(() -> new ProblemException(
                        Refusal.of(ProblemCode.UNKNOWN_PERIOD, id.toString()).as("not-opened")));
    }

    private void known(String form) {
        if (forms.latest(form).isEmpty()) {
            throw ProblemException.of(ProblemCode.UNKNOWN_FORM, Texts.shown(form));
        }
    }

    /** Whether units stood below this one on the period's structure date, or do today. */
    Predicate<String> below(Period period, String unit) {
        Reach itself = reach(period, new Caller(unit, Set.of(new Right(Role.REVIEWER, unit))));
        return other -> itself.allows(Permission.REMIND, other);
    }

    Reach reach(Period period, Caller caller) {
        return access.of(caller, period.id().period());
    }
}
