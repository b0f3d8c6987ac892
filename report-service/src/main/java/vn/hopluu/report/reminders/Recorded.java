package vn.hopluu.report.reminders;

import java.util.Date;
import java.util.List;
import org.bson.Document;

/**
 * A reminder on its way into its document.
 *
 * @param id of the document: the report's, or that of a period and its receiving unit
 * @param key tells it from other reminders of the same document: each is recorded once
 * @param marks what the document remembers besides the key
 */
record Recorded(String id, String key, List<String> marks, Reminder reminder, String body) {

    Recorded {
        marks = List.copyOf(marks);
    }

    Recorded marked(String mark) {
        return new Recorded(id, key, List.of(mark), reminder, body);
    }

    Document entry() {
        return new Document("key", key)
                .append("unit", reminder.unit())
                .append("reminder", reminder.reminder())
                .append("type", reminder.type())
                .append("body", body)
                .append("at", Date.from(reminder.occurredAt()));
    }
}
