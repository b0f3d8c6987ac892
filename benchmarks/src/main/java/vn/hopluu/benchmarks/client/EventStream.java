package vn.hopluu.benchmarks.client;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A live stream, read on a thread of its own; the listener is called for one event at a time.
 *
 * <p>A stream is cut when its token ends, and when a part of the system is restarted. It is taken up again by itself, with a
 * token that is good and from the last event that came, so the listener misses nothing; it hears a new snapshot where the
 * server could not take up. Only a refusal ends it: the caller may no longer see the scope.
 */
public final class EventStream implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Http http;
    private final String path;
    private final Consumer<ServerSentEvent> listener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile StreamConnection connection;
    private volatile @Nullable String lastEventId;
    private Duration pause = FIRST_PAUSE;

    private EventStream(Http http, String path, @Nullable String lastEventId, Consumer<ServerSentEvent> listener) {
        this.http = http;
        this.path = path;
        this.lastEventId = lastEventId;
        this.listener = listener;
        this.connection = StreamConnection.open(http, path, lastEventId);
    }

    /** @throws UnexpectedAnswer when the stream is refused at once */
    static EventStream open(Http http, String path, @Nullable String lastEventId, Consumer<ServerSentEvent> listener) {
        var stream = new EventStream(http, path, lastEventId, listener);
        Thread.ofVirtual().name("stream " + path).start(stream::follow);
        return stream;
    }

    private void follow() {
        try {
            do {
                connection.read(this::hear);
            } while (resumed());
        } catch (UnexpectedAnswer refused) {
            // Told by ended(): there is nobody on this thread to throw it to.
        } finally {
            ended.countDown();
        }
    }

    private void hear(ServerSentEvent event) {
        pause = FIRST_PAUSE;
        if (event.id() != null) lastEventId = event.id();
        listener.accept(event);
    }

    /** Whether there is a new connection to read from; the system may be away for a while. */
    private boolean resumed() {
        while (!isClosedAfter(pause) && !http.isClosed()) {
            try {
                connection = StreamConnection.open(http, path, lastEventId);
                if (isClosedAfter(Duration.ZERO)) connection.close();
                return true;
            } catch (UncheckedIOException away) {
                pause = longer();
            } catch (UnexpectedAnswer refused) {
                if (refused.answer().status() < 500 && refused.answer().status() != 429) throw refused;
                pause = longer();
            }
        }
        return false;
    }

    private Duration longer() {
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private boolean isClosedAfter(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    /** Whether nothing more can come: the stream was closed, or refused when it was taken up again. */
    public boolean ended() {
        return ended.getCount() == 0;
    }

    @Override
    public void close() {
        closed.countDown();
        connection.close();
    }
}
