package vn.hopluu.report.reminders;

import java.time.Instant;
import java.util.List;
import vn.hopluu.report.form.Names;

/**
 * The body of a record on {@code report.reminders.v1}: who is to be told of what (see the contract). Whose addresses these are is
 * not known here.
 *
 * @param reminder names it: what comes again under the same name is not told again
 * @param unit whose people are told
 * @param roles the people who hold one of these at the unit
 * @param reports what is not sent; a reviewer's list is cut after {@link #MOST_REPORTS}
 * @param notSent how many there are in all
 */
record Reminder(
        String reminder,
        Kind kind,
        String unit,
        List<Addressee> roles,
        String form,
        Names formTitle,
        String period,
        List<Owed> reports,
        int notSent,
        Instant occurredAt) {

    static final int MOST_REPORTS = 500;

    enum Kind {
        /** To the unit that owes, by a rule. */
        BY_RULE,
        /** To the unit that owes, by somebody who reviews its reports. */
        BY_REVIEWER,
        /** To the unit that receives, by a rule: who has not sent. */
        SUMMARY
    }

    record Owed(String report, String unit, Instant dueAt) {}

    Reminder {
        roles = List.copyOf(roles);
        reports = reports.stream().limit(MOST_REPORTS).toList();
    }

    String type() {
        return switch (kind) {
            case BY_RULE, BY_REVIEWER -> "UnitReminded";
            case SUMMARY -> "ReviewerReminded";
        };
    }
}
