package vn.hopluu.report.reminders;

import java.time.Instant;
import java.util.List;

/**
 * The rules for the periods of a form that were opened under a unit.
 *
 * @param revision 0 while none were ever set
 * @param setAt what would have been sent before is not sent late
 */
record RuleSet(String form, String unit, long revision, List<Rule> rules, Instant setAt) {

    RuleSet {
        rules = List.copyOf(rules);
    }

    static RuleSet none(String form, String unit) {
        return new RuleSet(form, unit, 0, List.of(), Instant.EPOCH);
    }
}
