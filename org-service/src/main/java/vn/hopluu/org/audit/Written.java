package vn.hopluu.org.audit;

import java.util.Date;
import org.bson.Document;

/**
 * An entry with the one text of it that is kept: in the document that the act changes, then in the chain.
 *
 * @param text JSON, without line breaks
 */
public record Written(Entry entry, String text) {

    /** The field of a document that carries what is not in the chain yet. */
    public static final String FIELD = "audit";

    /** To be pushed to {@link #FIELD} by the very write that carries the act out. */
    public Document document() {
        return new Document("id", entry.id())
                .append("at", Date.from(entry.at()))
                .append("entry", text);
    }

    /** Sorts by time, and is the same however often the entry is kept. */
    public String key() {
        return Moments.written(entry.at()) + "|" + entry.id();
    }
}
