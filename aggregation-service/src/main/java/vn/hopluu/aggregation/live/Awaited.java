package vn.hopluu.aggregation.live;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Guards what one thread waits for while others change it. */
final class Awaited {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private boolean ended;

    void change(Runnable work) {
        lock.lock();
        try {
            work.run();
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Nobody waits any longer. */
    void end() {
        change(() -> ended = true);
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Takes what there is once there is something, at the end, or when patience has run out. */
    <T> T take(BooleanSupplier isThere, Duration patience, Supplier<T> taking) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!ended && !isThere.getAsBoolean() && nanos > 0) {
                nanos = something.awaitNanos(nanos);
            }
            return taking.get();
        } finally {
            lock.unlock();
        }
    }
}
