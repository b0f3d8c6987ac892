package vn.hopluu.aggregation.views;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event stream as a browser would read it. */
final class Events implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Event END = new Event("end", "", "");

    record Event(String name, String id, String data) {

        JsonNode json() {
            return JSON.readTree(data);
        }
    }

    private final InputStream body;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    private Events(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    static Events open(HttpClient client, HttpRequest.Builder request, Optional<String> lastEventId)
            throws IOException, InterruptedException {
        request.header("Accept", "text/event-stream");
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        return new Events(client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body());
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                switch (colon < 0 ? "" : line.substring(0, colon)) {
                    case "event" -> name = line.substring(colon + 2);
                    case "id" -> id = line.substring(colon + 2);
                    case "data" -> data = line.substring(colon + 2);
                    case "" -> events.add(new Event(name, id, data));
                    default -> {}
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Closed by the test.
        }
        events.add(END);
    }

    /** The next event that is no heartbeat. */
    Event next() throws InterruptedException {
        return next(event -> !event.name().equals("heartbeat"));
    }

    Event next(Predicate<Event> wanted) throws InterruptedException {
        Event event = poll();
        while (!wanted.test(event) && event != END) {
            event = poll();
        }
        return event;
    }

    private Event poll() throws InterruptedException {
        return Objects.requireNonNull(events.poll(30, TimeUnit.SECONDS), "no event came");
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
