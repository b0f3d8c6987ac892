package vn.hopluu.report.opening;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.hopluu.report.life.ReportRegister;
import vn.hopluu.report.period.ExpectedReports;
import vn.hopluu.report.period.PeriodId;

/**
 * Who owes is said by the reports themselves; the period keeps their number. An act that changes it first leaves a mark at the
 * period, and takes it away with the number that was counted after the act. A mark that stays has lost its act: the resumption
 * counts for it. What was counted before another's mark is not written.
 */
@Component
class Recounting implements ExpectedReports {

    private static final int MOST_ATTEMPTS = 50;
    private static final Duration LONGEST_ACT = Duration.ofMinutes(1);

    private final Periods periods;
    private final CachedPeriods cached;
    private final ReportRegister register;
    private final Clock clock;

    Recounting(Periods periods, CachedPeriods cached, ReportRegister register, Clock clock) {
        this.periods = periods;
        this.cached = cached;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public <T> T countedAfter(PeriodId period, Supplier<T> act) {
        String mark = UUID.randomUUID().toString();
        periods.mark(period, mark, Instant.now(clock));
        T done = act.get();
        count(period, List.of(mark));
        return done;
    }

    /** For the acts that nobody counted for. */
    void countForTheLost() {
        Instant before = Instant.now(clock).minus(LONGEST_ACT);
        periods.all().forEach(period -> {
            List<String> marks = periods.marksBefore(period.id(), before);
            if (!marks.isEmpty()) {
                count(period.id(), marks);
            }
        });
    }

    private void count(PeriodId period, List<String> marks) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            long counted = periods.counted(period);
            if (periods.expect(period, register.owed(period), counted, marks)) {
                break;
            }
        }
        cached.forget();
    }
}
