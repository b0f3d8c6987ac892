package vn.hopluu.report.publishing;

import java.util.Date;
import org.bson.Document;

/** Outbox entries as the store keeps them inside the document whose change they tell of. */
public final class EntryDocuments {

    private EntryDocuments() {}

    public static Document write(OutboxEntry entry) {
        return new Document("revision", entry.revision())
                .append("type", entry.type())
                .append("body", entry.body())
                .append("at", Date.from(entry.at()))
                .append("correlationId", entry.correlationId());
    }

    public static OutboxEntry read(Document document) {
        return new OutboxEntry(
                document.getLong("revision"),
                document.getString("type"),
                document.getString("body"),
                document.getDate("at").toInstant(),
                document.getString("correlationId"));
    }
}
