package vn.hopluu.report.reminders;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.audit.Written;

/**
 * A reminder on its way into its document.
 *
 * @param id of the document: the report's, or that of a period and its receiving unit
 * @param key tells it from other reminders of the same document: each is recorded once
 * @param marks what the document remembers besides the key
 * @param trail the entry of the audit trail; null for what a rule does, for its setting is there
 */
record Recorded(
        String id,
        String key,
        List<String> marks,
        Reminder reminder,
        String body,
        @Nullable Written trail) {

    Recorded {
        marks = List.copyOf(marks);
    }

    static Recorded of(String id, String key, Reminder reminder, String body) {
        return new Recorded(id, key, List.of(), reminder, body, null);
    }

    /** By somebody's word. */
    Recorded by(String mark, Written entry) {
        return new Recorded(id, key, List.of(mark), reminder, body, entry);
    }

    List<String> keys() {
        return Stream.concat(Stream.of(key), marks.stream()).toList();
    }

    Document outgoing() {
        return new Document("key", key)
                .append("unit", reminder.unit())
                .append("reminder", reminder.reminder())
                .append("type", reminder.type())
                .append("body", body)
                .append("at", Date.from(reminder.occurredAt()));
    }
}
