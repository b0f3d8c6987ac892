package vn.hopluu.report.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.hopluu.report.period.Deadlines;

/**
 * When who is reminded of what is not sent.
 *
 * @param days after the due day; negative before it
 * @param at the time of day in Vietnam
 */
public record Rule(int days, LocalTime at, List<Addressee> to) {

    public Rule {
        to = to.stream().distinct().sorted().toList();
    }

    /** @param dueAt a due day ends at this instant */
    Instant firesFor(Instant dueAt) {
        LocalDate dueDay = dueAt.minusMillis(1).atZone(Deadlines.VIETNAM).toLocalDate();
        return dueDay.plusDays(days).atTime(at).atZone(Deadlines.VIETNAM).toInstant();
    }

    /** The same for the same reminder: what differs only in whom it is sent to is not sent twice. */
    String key(Instant dueAt) {
        return "rule|" + days + "|" + dueAt;
    }
}
