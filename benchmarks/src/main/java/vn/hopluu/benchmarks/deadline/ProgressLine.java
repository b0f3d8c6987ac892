package vn.hopluu.benchmarks.deadline;

import java.io.PrintStream;
import vn.hopluu.benchmarks.client.Period;

/** A bar with rate and time left on a terminal; elsewhere a plain line at each tenth. */
public final class ProgressLine implements Progress {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private int turns;
    private int done;
    private long start;
    private int tenth;

    public ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void waiting(Period opening) {
        var owed = opening.obligations();
        if (terminal)
            out.printf("\rOpening %s: %d of %d obligations ", opening.period(), owed.created(), owed.expected());
    }

    @Override
    public synchronized void begin(int all) {
        turns = all;
        start = System.nanoTime();
        if (terminal) out.print("\r");
    }

    @Override
    public synchronized void step() {
        done++;
        if (terminal) out.print("\r" + bar() + " " + rate());
        else if (done * 10 / turns > tenth) out.printf("%3d %%  %s%n", 10 * ++tenth, rate());
    }

    @Override
    public synchronized void end() {
        if (terminal) out.println();
    }

    private String bar() {
        int full = done * WIDTH / turns;
        return "[" + "█".repeat(full) + "░".repeat(WIDTH - full) + "]";
    }

    private String rate() {
        double seconds = Math.max((System.nanoTime() - start) / 1e9, 1e-3);
        double rate = done / seconds;
        return "%d of %d acts, %.0f/s, %.0f s left ".formatted(done, turns, rate, (turns - done) / rate);
    }
}
