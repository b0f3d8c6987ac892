package vn.hopluu.report.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.access.Reach;
import vn.hopluu.report.access.Role;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.reports.Guard;
import vn.hopluu.report.tasks.Unsent;
import vn.hopluu.report.tasks.UnsentReports;

/** Reminds units at once, at the word of somebody who reviews their reports. */
@Component
class RemindNow {

    private static final int AT_ONCE = 500;

    private final ReminderRights rights;
    private final UnsentReports unsent;
    private final Writing writing;
    private final Reminders reminders;
    private final ReminderRounds rounds;
    private final Trail trail;
    private final Clock clock;

    RemindNow(
            ReminderRights rights,
            UnsentReports unsent,
            Writing writing,
            Reminders reminders,
            ReminderRounds rounds,
            Trail trail,
            Clock clock) {
        this.rights = rights;
        this.unsent = unsent;
        this.writing = writing;
        this.reminders = reminders;
        this.rounds = rounds;
        this.trail = trail;
        this.clock = clock;
    }

    RemindersController.Reminded remind(
            String form, String code, @Nullable String key, @Nullable List<@Nullable String> units, Caller caller) {
        Period period = rights.period(form, code, caller);
        Reach reach = rights.reach(period, caller);
        Instant now = Instant.now(clock);
        Set<String> chosen = units == null ? Set.of() : ChosenUnits.read(units, reach);
        String asked = Guard.key(key) + "|" + caller.subject();
        mayRemindSomebody(period, units, caller);
        if (period.state() == PeriodState.CLOSED) {
            throw ProblemException.of(ProblemCode.PERIOD_CLOSED, period.id().toString());
        }
        List<Unsent> missing = unsent.of(period.id()).stream()
                .filter(one -> units == null
                        ? one.isLate(now) && reach.allows(Permission.REMIND, one.unit())
                        : chosen.contains(one.unit()))
                .toList();
        return remind(period, missing, chosen, asked, caller, now);
    }

    private static void mayRemindSomebody(Period period, @Nullable List<@Nullable String> units, Caller caller) {
        if (units == null && caller.rights().stream().noneMatch(right -> right.role() == Role.REVIEWER)) {
            throw new ProblemException(Permission.REMIND.refusal(period.subtree()));
        }
    }

    private RemindersController.Reminded remind(
            Period period, List<Unsent> missing, Set<String> chosen, String by, Caller caller, Instant now) {
        String key = "now|" + LocalDate.ofInstant(now, Deadlines.VIETNAM);
        List<String> reminded = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<Unsent> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
            Set<String> byThis = record(period, some, key, by, caller, now);
            some.forEach(one -> (byThis.contains(one.report()) ? reminded : before).add(one.unit()));
        }
        rounds.lookNow();
        Set<String> owing = missing.stream().map(Unsent::unit).collect(Collectors.toSet());
        return new RemindersController.Reminded(
                reminded,
                before,
                chosen.stream().filter(unit -> !owing.contains(unit)).toList());
    }

    /** @return the reports that this very request reminded of, now or when it came the first time, be that on another day */
    private Set<String> record(Period period, List<Unsent> some, String key, String by, Caller caller, Instant now) {
        String mark = "now|" + by;
        List<String> reports = some.stream().map(Unsent::report).toList();
        Set<String> before = reminders.having(mark, reports);
        reminders
                .record(some.stream()
                        .filter(one -> !before.contains(one.report()))
                        .map(one -> writing.byReviewer(key, period, one, now)
                                .by(mark, trail.entry(caller, deed(period, one, key, now))))
                        .toList())
                .stream()
                .flatMap(fresh -> Stream.ofNullable(fresh.trail()))
                .forEach(trail::keep);
        return reminders.having(mark, reports);
    }

    private static Deed deed(Period period, Unsent unsent, String key, Instant now) {
        return Deed.of("REMIND", Audited.REMINDER, unsent.report(), key, now)
                .at(unsent.unit(), period.id().period().toString());
    }
}
