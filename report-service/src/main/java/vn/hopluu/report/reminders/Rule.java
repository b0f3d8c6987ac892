package vn.hopluu.report.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.WorkingDays;

/**
 * When who is reminded of what is not sent. On a free day nobody is.
 *
 * @param days working days after the due day; 0 on it, or on the last working day before it; negative so many before that
 * @param at the time of day in Vietnam
 * @param since what it would have reminded of before is not caught up with
 */
public record Rule(int days, LocalTime at, List<Addressee> to, Instant since) {

    public Rule {
        to = to.stream().distinct().sorted().toList();
    }

    /** @param dueAt a due day ends at this instant */
    Instant firesFor(Instant dueAt, WorkingDays workingDays) {
        LocalDate dueDay = dueAt.minusMillis(1).atZone(Deadlines.VIETNAM).toLocalDate();
        return workingDays
                .from(dueDay, days)
                .atTime(at)
                .atZone(Deadlines.VIETNAM)
                .toInstant();
    }

    /** The same for the same reminder: what differs only in whom it is sent to is not sent twice. */
    String key(Instant dueAt) {
        return "rule|" + days + "|" + at + "|" + dueAt;
    }

    /** What names it among the rules of a set: no two remind at the same time. */
    Moment moment() {
        return new Moment(days, at);
    }

    Rule since(Instant earlier) {
        return new Rule(days, at, to, earlier);
    }

    /** On which day and at what time. */
    record Moment(int days, LocalTime at) {

        @Override
        public String toString() {
            return days + " " + at;
        }
    }
}
