package vn.hopluu.aggregation.live;

import java.time.Duration;
import java.util.List;

/** What one caller is told, event by event. */
public interface EventStream {

    /** Waits for events, at most as long as given; without events when there are none, or when the stream has ended. */
    List<byte[]> take(Duration patience) throws InterruptedException;

    boolean hasEnded();
}
