package vn.hopluu.aggregation.live;

import java.time.Duration;

/** Somebody who waits for a unit's totals to change. However often that happened meanwhile, it is told once. */
public final class Watch {

    private final String unit;
    private final Awaited awaited = new Awaited();
    private boolean changed = true;

    Watch(String unit) {
        this.unit = unit;
    }

    String unit() {
        return unit;
    }

    /** Returns once something has changed since it did so last, the watch has ended or patience has. */
    public void await(Duration patience) throws InterruptedException {
        awaited.take(() -> changed, patience, () -> changed = false);
    }

    public boolean hasEnded() {
        return awaited.hasEnded();
    }

    void change() {
        awaited.change(() -> changed = true);
    }

    void end() {
        awaited.end();
    }
}
