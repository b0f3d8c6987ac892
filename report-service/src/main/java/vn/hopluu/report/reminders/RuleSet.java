package vn.hopluu.report.reminders;

import java.util.List;

/**
 * The rules for the periods of a form that were opened under a unit: no two for the same day and time.
 *
 * @param revision 0 while none were ever set
 */
record RuleSet(String form, String unit, long revision, List<Rule> rules) {

    RuleSet {
        rules = List.copyOf(rules);
    }

    static RuleSet none(String form, String unit) {
        return new RuleSet(form, unit, 0, List.of());
    }

    /** The {@code _id} of its document. */
    String id() {
        return id(form, unit);
    }

    static String id(String form, String unit) {
        return form + "|" + unit;
    }

    /** A rule that stays goes on as before: what it has to remind of right now is not lost. */
    RuleSet changedTo(List<Rule> wanted) {
        return new RuleSet(
                form, unit, revision + 1, wanted.stream().map(this::goingOn).toList());
    }

    private Rule goingOn(Rule wanted) {
        return rules.stream()
                .filter(rule -> rule.moment().equals(wanted.moment()))
                .findFirst()
                .map(before -> wanted.since(before.since()))
                .orElse(wanted);
    }
}
