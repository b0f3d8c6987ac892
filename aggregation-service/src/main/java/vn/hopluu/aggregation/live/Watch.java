package vn.hopluu.aggregation.live;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Somebody who waits for a unit's totals to change. However often that happened meanwhile, it is told once. */
public final class Watch {

    private final String unit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private boolean changed = true;
    private boolean ended;

    Watch(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    /** Returns once something has changed since it did so last, the watch has ended or patience has. */
    public void await(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!ended && !changed && nanos > 0) {
                nanos = something.awaitNanos(nanos);
            }
            changed = false;
        } finally {
            lock.unlock();
        }
    }

    public boolean hasEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    void change() {
        locked(() -> changed = true);
    }

    void end() {
        locked(() -> ended = true);
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
            something.signal();
        } finally {
            lock.unlock();
        }
    }
}
