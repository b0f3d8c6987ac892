package vn.hopluu.aggregation.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.AggregationSettings;

/** Writes a stream's events as they come, and a heartbeat that shows both sides whether the other is still there. */
@Component
public class EventWriter {

    private final LiveMetrics metrics;
    private final InstantSource clock;
    private final Duration heartbeat;

    EventWriter(LiveMetrics metrics, InstantSource clock, AggregationSettings settings) {
        this.metrics = metrics;
        this.clock = clock;
        this.heartbeat = settings.heartbeat();
    }

    /** Returns when the stream has ended or its caller has left. */
    public void write(EventStream stream, HttpServletResponse response) throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        metrics.open().incrementAndGet();
        try {
            // Who resumes where nothing has changed learns at once that it is connected.
            response.flushBuffer();
            write(stream, response.getOutputStream());
        } catch (IOException e) {
            // The caller left; that is how streams end.
        } finally {
            metrics.open().decrementAndGet();
        }
    }

    private void write(EventStream stream, OutputStream out) throws IOException, InterruptedException {
        Instant beat = clock.instant().plus(heartbeat);
        while (!stream.hasEnded()) {
            for (byte[] frame : stream.take(Duration.between(clock.instant(), beat))) {
                out.write(frame);
            }
            Instant now = clock.instant();
            if (!now.isBefore(beat)) {
                out.write(heartbeat(now));
                beat = now.plus(heartbeat);
            }
            out.flush();
        }
    }

    private static byte[] heartbeat(Instant now) {
        return ("event: heartbeat\ndata: {\"at\":\"" + now + "\"}\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
