package vn.hopluu.aggregation.webhooks;

import java.util.Objects;
import org.bson.Document;
import vn.hopluu.aggregation.webhooks.Entry.Attempts;

/** An entry of the log as the store keeps it. */
final class EntryDocument {

    private EntryDocument() {}

    static Document write(Entry entry) {
        return new Document("_id", entry.id())
                .append("subscription", entry.subscription())
                .append("sequence", entry.sequence())
                .append("event", entry.event())
                .append("type", entry.type())
                .append("subject", entry.subject())
                .append("scope", entry.scope())
                .append("version", entry.version())
                .append("body", entry.body())
                .append("tried", entry.tried())
                .append("loggedAt", Documents.date(entry.loggedAt()))
                .append("count", entry.attempts().count())
                .append("lastAt", Documents.date(entry.attempts().lastAt()))
                .append("status", entry.attempts().status())
                .append("failure", entry.attempts().failure())
                .append("deliveredAt", Documents.date(entry.attempts().deliveredAt()));
    }

    static Entry read(Document d) {
        return new Entry(
                d.getString("subscription"),
                d.getLong("sequence"),
                d.getString("event"),
                d.getString("type"),
                d.getString("subject"),
                d.getString("scope"),
                d.getLong("version"),
                d.getString("body"),
                d.getBoolean("tried"),
                Objects.requireNonNull(Documents.instant(d, "loggedAt")),
                new Attempts(
                        d.getInteger("count"),
                        Documents.instant(d, "lastAt"),
                        d.getInteger("status"),
                        d.getString("failure"),
                        Documents.instant(d, "deliveredAt")));
    }
}
