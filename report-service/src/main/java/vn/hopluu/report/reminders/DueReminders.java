package vn.hopluu.report.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.period.WorkingDays;
import vn.hopluu.report.tasks.Unsent;
import vn.hopluu.report.tasks.UnsentReports;

/**
 * Finds the rules whose time has come and records what they remind of. Every instance looks; each reminder is recorded once, and
 * whoever was interrupted is carried on by the next look.
 */
@Component
class DueReminders {

    private static final Logger log = LoggerFactory.getLogger(DueReminders.class);

    /** What could not be sent for longer is not sent at an hour that nobody chose. */
    private static final Duration LATEST = Duration.ofHours(12);

    private static final int AT_ONCE = 500;

    private final PeriodBook periods;
    private final RuleSets rules;
    private final UnsentReports unsent;
    private final Runs runs;
    private final Writing writing;
    private final Reminders reminders;
    private final WorkingDays workingDays;
    private final Clock clock;

    DueReminders(
            PeriodBook periods,
            RuleSets rules,
            UnsentReports unsent,
            Runs runs,
            Writing writing,
            Reminders reminders,
            WorkingDays workingDays,
            Clock clock) {
        this.periods = periods;
        this.rules = rules;
        this.unsent = unsent;
        this.runs = runs;
        this.writing = writing;
        this.reminders = reminders;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void look() {
        Instant now = Instant.now(clock);
        periods.all().stream()
                .filter(period -> period.state() == PeriodState.OPEN)
                .forEach(period -> lookOrLater(period, now));
    }

    /** One period's trouble is not the others'. */
    private void lookOrLater(Period period, Instant now) {
        try {
            look(period, now);
        } catch (RuntimeException later) {
            log.warn("Reminders of {} wait for the next round: {}", period.id(), later.getMessage());
        }
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
                    if (isTime(rule, rule.firesFor(dueAt, workingDays), period, now)) {
                        remind(rule, period, reports, now);
                    }
                }));
    }

    private static boolean isTime(Rule rule, Instant fires, Period period, Instant now) {
        return !fires.isAfter(now)
                && !fires.isBefore(rule.since())
                && !fires.isBefore(period.openedAt())
                && fires.plus(LATEST).isAfter(now);
    }

    private void remind(Rule rule, Period period, List<Unsent> reports, Instant now) {
        String run = period.id() + "|" + rule.key(reports.getFirst().dueAt());
        if (runs.isDone(run)) {
            return;
        }
        List<Recorded> all = writing.byRule(rule, period, reports, now);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            reminders.record(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        runs.done(run, now);
    }
}
