package vn.hopluu.report.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.tasks.Unsent;
import vn.hopluu.report.tasks.UnsentReports;

/**
 * Finds the rules whose time has come and records what they remind of. Every instance looks; each reminder is recorded once, and
 * whoever was interrupted is carried on by the next look.
 */
@Component
class DueReminders {

    /** What could not be sent for longer is not sent at an hour that nobody chose. */
    private static final Duration LATEST = Duration.ofHours(12);

    private static final int AT_ONCE = 500;

    private final PeriodBook periods;
    private final RuleSets rules;
    private final UnsentReports unsent;
    private final Runs runs;
    private final Writing writing;
    private final Reminders reminders;
    private final Courier courier;
    private final Clock clock;

    DueReminders(
            PeriodBook periods,
            RuleSets rules,
            UnsentReports unsent,
            Runs runs,
            Writing writing,
            Reminders reminders,
            Courier courier,
            Clock clock) {
        this.periods = periods;
        this.rules = rules;
        this.unsent = unsent;
        this.runs = runs;
        this.writing = writing;
        this.reminders = reminders;
        this.courier = courier;
        this.clock = clock;
    }

    void look() {
        Instant now = Instant.now(clock);
        periods.all().stream()
                .filter(period -> period.state() == PeriodState.OPEN)
                .forEach(period -> look(period, now));
    }

    private void look(Period period, Instant now) {
        RuleSet set = rules.find(period.id().form(), period.subtree());
        if (set.rules().isEmpty()) {
            return;
        }
        Map<Instant, List<Unsent>> byDue =
                unsent.of(period.id()).stream().collect(Collectors.groupingBy(Unsent::dueAt));
        set.rules()
                .forEach(rule -> byDue.forEach((dueAt, reports) -> {
                    if (isTime(rule.firesFor(dueAt), set, now)) {
                        remind(rule, period, reports, now);
                    }
                }));
    }

    private static boolean isTime(Instant fires, RuleSet set, Instant now) {
        return !fires.isAfter(now)
                && !fires.isBefore(set.setAt())
                && fires.plus(LATEST).isAfter(now);
    }

    private void remind(Rule rule, Period period, List<Unsent> reports, Instant now) {
        String run = period.id() + "|" + rule.key(reports.getFirst().dueAt());
        if (runs.isDone(run)) {
            return;
        }
        List<Recorded> all = writing.byRule(rule, period, reports, now);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            courier.publish(reminders.record(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
        runs.done(run, now);
    }
}
