package vn.hopluu.aggregation.feed;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Reads topics until the service stops, from when it can: they may come long after this service. */
public abstract class Follower implements SmartLifecycle {

    private List<Feed> open = List.of();
    private volatile boolean running;

    /** Starts to read; none while that cannot be. */
    protected abstract List<Feed> open();

    /** To be called from time to time. */
    protected final synchronized void openUnlessOpen() {
        open(open.isEmpty());
    }

    /** Opens also where something is open already, if that is to give way to what can be opened now. */
    protected final synchronized void open(boolean due) {
        List<Feed> opened = running && due ? open() : List.of();
        if (!opened.isEmpty()) {
            open = opened;
        }
    }

    protected final synchronized void close() {
        open.forEach(Feed::close);
        open = List.of();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
