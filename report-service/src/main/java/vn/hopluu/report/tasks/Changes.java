package vn.hopluu.report.tasks;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets streams sleep until something has changed. */
final class Changes {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private long count;
    private boolean ended;

    void tell() {
        locked(() -> count++);
    }

    /** Nobody waits any more. */
    void end() {
        locked(() -> ended = true);
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            something.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there are more changes than were seen, at most so long. */
    void await(long seen, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!ended && count == seen && nanos > 0) {
                nanos = something.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }
}
