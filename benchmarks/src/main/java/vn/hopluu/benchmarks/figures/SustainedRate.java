package vn.hopluu.benchmarks.figures;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hopluu.benchmarks.load.ClosedLoop;
import vn.hopluu.benchmarks.load.OpenLoop;

/**
 * (b) The highest rate of submissions that the whole system keeps up with: what is sent by the clock is in the
 * province's total with no growing backlog. First the top speed with many clients that wait for their replies, then
 * fixed rates below it until one is sustained.
 */
final class SustainedRate {

    private static final int CLIENTS = 64;
    private static final double[] SHARES = {1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4};

    private final Rig rig;
    private final Periods periods;
    private final int seconds;

    SustainedRate(Rig rig, Periods periods, int seconds) {
        this.rig = rig;
        this.periods = periods;
        this.seconds = seconds;
    }

    /** @param top answered a second with {@value #CLIENTS} waiting clients; {@code sustained} zero: none of the tried */
    record Result(double top, double sustained) {}

    Result measure() {
        double top = top(400 * seconds);
        for (double share : SHARES) {
            if (sustains(top * share)) return new Result(top, top * share);
        }
        return new Result(top, 0);
    }

    /** Also what warms a fresh system up. */
    double top(int reports) {
        var load = Load.prepared(rig, periods, reports);
        var submissions = new Submissions(rig, load);
        return new ClosedLoop(CLIENTS).run(reports, i -> submissions.send(i, Optional.empty()));
    }

    private boolean sustains(double rate) {
        int reports = Math.min((int) (rate * seconds), periods.province().communes());
        var load = Load.prepared(rig, periods, reports);
        var submissions = new Submissions(rig, load);
        try (var follower = new Follower(rig, load)) {
            var refused = new AtomicInteger();
            boolean grew;
            try (var backlog = new Backlog(rate, follower::submitted)) {
                new OpenLoop(rate).run(reports, (i, intended) -> {
                    if (!submissions.offer(i, Optional.empty())) refused.incrementAndGet();
                });
                grew = backlog.grew();
            }
            Waiting.until("all submissions are counted", () -> follower.submitted() >= reports - refused.get());
            return !grew && refused.get() == 0;
        }
    }
}
