package vn.hopluu.org.rounds;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Work that goes on, on a thread of its own, from the service's start until it stops, which interrupts it. */
public abstract class Rounds implements SmartLifecycle {

    private final Thread.Builder builder;
    private volatile @Nullable Thread thread;

    protected Rounds(Thread.Builder builder) {
        this.builder = builder;
    }

    /** Ends when it is interrupted, or once this {@link #isRunning() runs} no more. */
    protected abstract void goOn() throws InterruptedException;

    private void run() {
        try {
            goOn();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** From half of it to the whole, so that several instances do not look at the same moment. */
    protected static Duration jittered(Duration longest) {
        long millis = Math.max(2, longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    }

    @Override
    public final void start() {
        Thread started = builder.unstarted(this::run);
        thread = started;
        started.start();
    }

    @Override
    public final void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }
}
