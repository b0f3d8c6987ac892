package vn.hopluu.report.opening;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportRegister;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodId;

/**
 * Creates the reports of a period whose obligations are frozen. May stop at any point and run anew, here or elsewhere: what
 * exists is left as it is, and the period counts as open only when all of it is there.
 */
@Component
class PeriodOpening {

    private static final Logger log = LoggerFactory.getLogger(PeriodOpening.class);

    private final Periods periods;
    private final CachedPeriods cached;
    private final ReportRegister register;
    private final ConcurrentMap<PeriodId, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    PeriodOpening(Periods periods, CachedPeriods cached, ReportRegister register) {
        this.periods = periods;
        this.cached = cached;
        this.register = register;
    }

    /** Starts, or joins what this instance has started already. */
    CompletableFuture<Void> carryOn(Period period) {
        return running.computeIfAbsent(period.id(), id -> start(period));
    }

    private CompletableFuture<Void> start(Period period) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().name("opening-" + period.id()).start(() -> run(period, done));
        return done;
    }

    private void run(Period period, CompletableFuture<Void> done) {
        try {
            create(period);
            done.complete(null);
        } catch (RuntimeException interrupted) {
            log.warn("The opening of {} stopped and will be carried on", period.id(), interrupted);
            done.completeExceptionally(interrupted);
        } finally {
            running.remove(period.id(), done);
        }
    }

    private void create(Period period) {
        List<Report> due = periods.frozen(period.id()).stream()
                .map(frozen -> Report.due(frozen.in(period), period.openedAt()))
                .toList();
        register.create(due);
        periods.markOpen(period.id());
        cached.forget();
        log.info("Opened {} with {} reports", period.id(), due.size());
    }
}
