package vn.hopluu.report.tasks;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes somebody's tasks as they change. Each event is the whole of what a screen shows, named by a digest of it: a slow reader
 * gets the newest, and who resumes with what is still true is told nothing until it changes. Each holds its request's virtual
 * thread, which sleeps between events.
 */
@Component
class TaskStreams implements SmartLifecycle {

    /** For each moment of looking, twenty of rest: a province's list is long, and many watch it. */
    private static final int REST = 20;

    private static final Duration SHORTEST_REST = Duration.ofMillis(500);

    private final TaskEvents events;
    private final OpenItems items;
    private final Duration heartbeat;
    private final AtomicInteger open = new AtomicInteger();
    private volatile CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;

    TaskStreams(TaskEvents events, OpenItems items, TaskSettings settings, MeterRegistry metrics) {
        this.events = events;
        this.items = items;
        this.heartbeat = settings.heartbeat();
        metrics.gauge("hopluu.streams.open", open);
    }

    /**
     * What there is to tell.
     *
     * @param changes how many of them it is sure to show
     * @param took how long looking took, in nanoseconds
     */
    private record Look(TaskEvents.Event event, long changes, long took) {}

    /** What changes while it looks is looked for again. */
    private Look look(Question question) {
        long changes = items.changes().count();
        long begin = System.nanoTime();
        TaskEvents.Event event = events.of(question);
        return new Look(event, changes, System.nanoTime() - begin);
    }

    /** Returns when the service stops or the reader has left. */
    void write(Question question, @Nullable String lastSeen, HttpServletResponse response)
            throws IOException, InterruptedException {
        Look first = look(question);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        open.incrementAndGet();
        try {
            // Who resumes where nothing has changed learns at once that it is connected.
            response.flushBuffer();
            write(question, first, lastSeen, response.getOutputStream());
        } catch (IOException left) {
            // The reader left; that is how streams end.
        } finally {
            open.decrementAndGet();
        }
    }

    private void write(Question question, Look first, @Nullable String lastSeen, OutputStream out)
            throws IOException, InterruptedException {
        Look newest = first;
        String told = lastSeen;
        long beat = System.nanoTime() + heartbeat.toNanos();
        while (running) {
            if (!newest.event().id().equals(told)) {
                told = newest.event().id();
                out.write(newest.event().frame());
            }
            if (System.nanoTime() - beat >= 0) {
                out.write(events.heartbeat());
                beat = System.nanoTime() + heartbeat.toNanos();
            }
            out.flush();
            rest(newest, beat);
            items.changes().await(newest.changes(), Duration.ofNanos(beat - System.nanoTime()));
            newest = look(question);
        }
    }

    private void rest(Look after, long beat) throws InterruptedException {
        long earned = Math.max(SHORTEST_REST.toNanos(), after.took() * REST);
        ended.await(Math.min(earned, Math.max(0, beat - System.nanoTime())), TimeUnit.NANOSECONDS);
    }

    @Override
    public void start() {
        ended = new CountDownLatch(1);
        running = true;
    }

    /** Before the server waits for its requests. */
    @Override
    public void stop() {
        running = false;
        ended.countDown();
        items.changes().end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
