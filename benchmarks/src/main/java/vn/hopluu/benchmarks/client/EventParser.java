package vn.hopluu.benchmarks.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of a text/event-stream to events, as the HTML standard says, as far as our streams use it. */
final class EventParser {

    private @Nullable String id;
    private String event = "message";
    private final StringBuilder data = new StringBuilder();

    /** The event that this line completes, if it does. */
    Optional<ServerSentEvent> line(String line) {
        if (line.isEmpty()) return complete();
        int colon = line.indexOf(':');
        if (colon > 0) field(line.substring(0, colon), value(line, colon));
        return Optional.empty();
    }

    private static String value(String line, int colon) {
        return line.startsWith(" ", colon + 1) ? line.substring(colon + 2) : line.substring(colon + 1);
    }

    private void field(String name, String value) {
        switch (name) {
            case "id" -> id = value;
            case "event" -> event = value;
            case "data" -> data.append(data.isEmpty() ? "" : "\n").append(value);
            default -> {} // "retry" and fields of later standards
        }
    }

    private Optional<ServerSentEvent> complete() {
        var read = data.isEmpty()
                ? Optional.<ServerSentEvent>empty()
                : Optional.of(new ServerSentEvent(id, event, data.toString(), System.nanoTime()));
        id = null;
        event = "message";
        data.setLength(0);
        return read;
    }
}
