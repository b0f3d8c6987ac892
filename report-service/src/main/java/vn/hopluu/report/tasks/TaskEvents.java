package vn.hopluu.report.tasks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The events of a stream of tasks. */
@Component
class TaskEvents {

    private final TaskBook book;
    private final TaskPages pages;
    private final JsonMapper json;
    private final Clock clock;

    TaskEvents(TaskBook book, TaskPages pages, JsonMapper json, Clock clock) {
        this.book = book;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    record Shown(TaskCounts counts, TaskList tasks) {}

    /** @param id the same for the same tasks, whichever instance tells them */
    record Event(String id, byte[] frame) {}

    Event of(Question question) {
        Gathered gathered = book.of(question);
        byte[] body = json.writeValueAsBytes(new Shown(gathered.counts(), pages.of(gathered, question.limit())));
        String id = digest(body);
        String frame = "event: tasks\nid: " + id + "\ndata: " + new String(body, StandardCharsets.UTF_8) + "\n\n";
        return new Event(id, frame.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] heartbeat() {
        return ("event: heartbeat\ndata: {\"at\":\"" + Instant.now(clock) + "\"}\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
