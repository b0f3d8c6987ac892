package vn.hopluu.report.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.reports.Guard;

/** Shows and sets the rules of reminding, for those who may. */
@Component
class RuleActs {

    private final ReminderRights rights;
    private final RuleSets sets;
    private final Trail trail;
    private final Clock clock;

    RuleActs(ReminderRights rights, RuleSets sets, Trail trail, Clock clock) {
        this.rights = rights;
        this.sets = sets;
        this.trail = trail;
        this.clock = clock;
    }

    RuleSet find(String form, String unit, Caller caller) {
        rights.onUnit(form, unit, Permission.SEE_REMINDER_RULES, Permission.SEE_REMINDER_RULES, caller);
        return sets.find(form, unit);
    }

    /** What is as it is to be already stays as it is, so that a repetition does no harm. */
    RuleSet set(
            String form,
            String unit,
            @Nullable String ifMatch,
            @Nullable List<RulesReader.@Nullable WantedRule> wanted,
            Caller caller) {
        rights.onUnit(form, unit, Permission.SEE_REMINDER_RULES, Permission.SET_REMINDER_RULES, caller);
        Guard guard = Guard.ofReminderRules(ifMatch);
        Instant now = Instant.now(clock);
        List<Rule> rules = RulesReader.read(wanted, now);
        RuleSet before = sets.find(form, unit);
        RuleSet after = before.changedTo(rules);
        if (after.rules().equals(before.rules())) {
            return before;
        }
        if (!guard.allows(before.revision()) || !isWritten(before, after, now, caller)) {
            throw new ProblemException(stale(form, unit));
        }
        return after;
    }

    private boolean isWritten(RuleSet before, RuleSet after, Instant now, Caller caller) {
        Written entry = trail.entry(caller, deed(before, after, now));
        boolean written = sets.replace(before, after, entry);
        if (written) {
            trail.keep(entry);
        }
        return written;
    }

    private static Deed deed(RuleSet before, RuleSet after, Instant now) {
        String mark = String.valueOf(after.revision());
        return Deed.of("SET_REMINDER_RULES", Audited.REMINDER_RULES, after.id(), mark, now)
                .at(after.unit(), null)
                .changing(new Changes().fields("/rules", lines(before), lines(after)));
    }

    /** Who is reminded, by when. */
    private static Map<String, String> lines(RuleSet set) {
        return set.rules().stream()
                .collect(Collectors.toMap(rule -> rule.moment().toString(), RuleActs::addressees));
    }

    private static String addressees(Rule rule) {
        return rule.to().stream().map(Addressee::name).collect(Collectors.joining(" "));
    }

    private Refusal stale(String form, String unit) {
        String now = String.valueOf(sets.find(form, unit).revision());
        return Refusal.of(ProblemCode.STALE_VERSION, unit, now).as("rules");
    }
}
