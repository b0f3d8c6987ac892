package vn.hopluu.benchmarks.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection of a live stream, from its request until either side ends it. */
record StreamConnection(InputStream body) implements AutoCloseable {

    /** @throws UnexpectedAnswer when the stream is refused */
    static StreamConnection open(Http http, String path, @Nullable String lastEventId) {
        var request = http.request(path).header("Accept", "text/event-stream");
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        var response = http.exchange("GET " + path, request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) throw new UnexpectedAnswer(refusal(path, response));
        return new StreamConnection(response.body());
    }

    private static Answer refusal(String path, HttpResponse<InputStream> response) {
        try (var body = response.body()) {
            var text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new Answer("GET " + path, response.statusCode(), response.headers(), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns when nothing more comes. */
    void read(Consumer<ServerSentEvent> listener) {
        var parser = new EventParser();
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                parser.line(line).ifPresent(listener);
            }
        } catch (IOException cut) {
            // The other side went away, or we did: both end the connection.
        }
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
