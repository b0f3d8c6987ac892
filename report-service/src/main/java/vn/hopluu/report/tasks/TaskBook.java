package vn.hopluu.report.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Sight;
import vn.hopluu.report.access.Sights;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodBook;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Finds what somebody has to do, by their rights; whether something is late is judged when it is asked. */
@Component
class TaskBook {

    private final OpenItems items;
    private final Sights sights;
    private final PeriodBook periods;
    private final Clock clock;

    TaskBook(OpenItems items, Sights sights, PeriodBook periods, Clock clock) {
        this.items = items;
        this.sights = sights;
        this.periods = periods;
        this.clock = clock;
    }

    Gathered of(Question question) {
        if (!items.loaded()) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("tasks"));
        }
        Instant now = Instant.now(clock);
        Gathered gathered = new Gathered(question, now);
        items.each((period, open) -> gather(period, open, question, now, gathered));
        return gathered;
    }

    private void gather(PeriodId period, PeriodItems open, Question question, Instant now, Gathered gathered) {
        Sight sight = sights.of(question.rights(), period.period().structureDate());
        boolean closed = isClosed(period);
        open.each(concerning(sight), item -> {
            Kind kind = closed ? ofClosed(item, sight) : of(item, sight, now);
            if (kind != null) {
                gathered.add(kind, item);
            }
        });
    }

    private boolean isClosed(PeriodId period) {
        return periods.find(period)
                .map(Period::state)
                .filter(PeriodState.CLOSED::equals)
                .isPresent();
    }

    private static BitSet concerning(Sight sight) {
        BitSet all = (BitSet) sight.owing().clone();
        all.or(sight.approving());
        all.or(sight.seen());
        all.or(sight.reviewing());
        return all;
    }

    /** In a closed period reports can only be accepted. */
    private @Nullable Kind ofClosed(OpenItem item, Sight sight) {
        return item.stage() == Stage.REVIEW && isReceivedBy(item, sight) ? Kind.REVIEW : null;
    }

    private @Nullable Kind of(OpenItem item, Sight sight, Instant now) {
        boolean owes = sight.owing().get(item.number());
        return switch (item.stage()) {
            case TO_SEND -> owes ? Kind.OWED : late(item, sight, now);
            case RETURNED -> owes ? Kind.RETURNED : late(item, sight, now);
            case CORRECTION -> owes ? Kind.CORRECTION : null;
            case APPROVAL -> sight.approving().get(item.number()) ? Kind.APPROVAL : late(item, sight, now);
            case REVIEW -> isReceivedBy(item, sight) ? Kind.REVIEW : null;
        };
    }

    private static @Nullable Kind late(OpenItem item, Sight sight, Instant now) {
        return item.isNotSent() && item.isOverdue(now) && sight.seen().get(item.number()) ? Kind.LATE : null;
    }

    private boolean isReceivedBy(OpenItem item, Sight sight) {
        String receiver = item.receivingUnit();
        return receiver != null
                && sight.reviewing().get(item.number())
                && (sight.receivers().contains(receiver)
                        || sights.receiverToday(item.unit(), receiver)
                                .filter(sight.receivers()::contains)
                                .isPresent());
    }
}
