package vn.hopluu.benchmarks.client;

import org.jspecify.annotations.Nullable;

/** One event of a stream; {@code receivedAt} is {@link System#nanoTime()} when its last line was read. */
public record ServerSentEvent(@Nullable String id, String event, String data, long receivedAt) {

    public boolean is(String name) {
        return event.equals(name);
    }

    public <T> T as(Class<T> type) {
        return Json.MAPPER.readValue(data, type);
    }
}
