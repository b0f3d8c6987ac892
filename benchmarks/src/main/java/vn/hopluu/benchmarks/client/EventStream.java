package vn.hopluu.benchmarks.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An open live stream, read on a thread of its own; the listener is called for one event at a time. */
public final class EventStream implements AutoCloseable {

    private final InputStream body;
    private final CountDownLatch ended = new CountDownLatch(1);

    private EventStream(InputStream body) {
        this.body = body;
    }

    static EventStream open(Http http, String path, @Nullable String lastEventId, Consumer<ServerSentEvent> listener) {
        var request = http.request(path).header("Accept", "text/event-stream");
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        var response = connect(http, request.build());
        if (response.statusCode() != 200) throw new UnexpectedAnswer(refusal(path, response));
        var stream = new EventStream(response.body());
        Thread.ofVirtual().name("stream " + path).start(() -> stream.read(listener));
        return stream;
    }

    private static HttpResponse<InputStream> connect(Http http, HttpRequest request) {
        try {
            return http.client().send(request, BodyHandlers.ofInputStream());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Answer refusal(String path, HttpResponse<InputStream> response) {
        try (var body = response.body()) {
            var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer("GET " + path, response.statusCode(), response.headers(), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void read(Consumer<ServerSentEvent> listener) {
        var parser = new EventParser();
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                parser.line(line).ifPresent(listener);
            }
        } catch (IOException closed) {
            // The other side went away, or we did: both end the stream, and the caller sees it by ended().
        } finally {
            ended.countDown();
        }
    }

    /** Whether nothing more can come: the server ended the stream, or it was closed. */
    public boolean ended() {
        return ended.getCount() == 0;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to close.
        }
    }
}
