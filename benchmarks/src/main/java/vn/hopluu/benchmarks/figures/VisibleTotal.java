package vn.hopluu.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.hopluu.benchmarks.load.OpenLoop;
import vn.hopluu.benchmarks.load.Samples;
import vn.hopluu.benchmarks.load.Spread;

/**
 * (a) The time from the HTTP reply of a submission to the live event whose total of the province includes exactly that
 * submission, known by its mark. An event that overtakes the reply counts as no time at all.
 */
final class VisibleTotal {

    static final List<Integer> RATES = List.of(20, 100, 300);

    private final Rig rig;
    private final int seconds;

    VisibleTotal(Rig rig, int seconds) {
        this.rig = rig;
        this.seconds = seconds;
    }

    /**
     * Medians over the runs, in milliseconds. {@code untold} submissions had no mark because too many were under way;
     * {@code refused} ones were answered that the system is too busy.
     */
    record Result(int rate, Spread p50, Spread p99, Spread replyP50, Spread replyP99, int untold, int refused) {}

    private record Run(int rate, Samples toVisible, Samples toReply, AtomicInteger untold, AtomicInteger refused) {
        Run(int rate) {
            this(rate, new Samples(), new Samples(), new AtomicInteger(), new AtomicInteger());
        }
    }

    List<Result> measure(Periods periods, int runs) {
        var measured = new ArrayList<Run>();
        for (int i = 0; i < runs; i++) measured.addAll(once(periods));
        return RATES.stream()
                .map(rate -> result(
                        rate, measured.stream().filter(run -> run.rate == rate).toList()))
                .toList();
    }

    private List<Run> once(Periods periods) {
        int all = RATES.stream().mapToInt(Integer::intValue).sum() * seconds;
        var load = Load.prepared(rig, periods, all);
        var measured = new ArrayList<Run>();
        int sent = 0;
        try (var follower = new Follower(rig, load)) {
            for (int rate : RATES) {
                measured.add(at(rate, load, follower, sent));
                sent += rate * seconds;
            }
        }
        return measured;
    }

    private Run at(int rate, Load load, Follower follower, int first) {
        var run = new Run(rate);
        var submissions = new Submissions(rig, load);
        new OpenLoop(rate).run(rate * seconds, (i, intended) -> {
            var marked = follower.mark();
            if (!submissions.offer(first + i, marked.map(Follower.Marked::mark))) {
                run.refused.incrementAndGet();
                return;
            }
            long replied = System.nanoTime();
            run.toReply.add(replied - intended);
            if (marked.isEmpty()) run.untold.incrementAndGet();
            else run.toVisible.add(Math.max(0, seen(marked.get()) - replied));
        });
        return run;
    }

    private static long seen(Follower.Marked marked) {
        return marked.visible().orTimeout(1, TimeUnit.MINUTES).join();
    }

    private static Result result(int rate, List<Run> runs) {
        return new Result(
                rate,
                spread(runs.stream().map(Run::toVisible), 50),
                spread(runs.stream().map(Run::toVisible), 99),
                spread(runs.stream().map(Run::toReply), 50),
                spread(runs.stream().map(Run::toReply), 99),
                runs.stream().mapToInt(run -> run.untold.get()).sum(),
                runs.stream().mapToInt(run -> run.refused.get()).sum());
    }

    private static Spread spread(Stream<Samples> runs, double percent) {
        return Spread.of(runs.map(samples -> samples.percentile(percent)).toList());
    }
}
