package vn.hopluu.report.audit;

import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What is acted on. Each is one document, whose {@code _id} is the entry's object, in a collection whose documents carry the
 * entries that are not in the chain yet. Such a document is never deleted while it carries one.
 */
public enum Audited {
    REPORT("reports"),
    PERIOD("periods"),
    REGIME("regimes"),
    SETTINGS("settings"),
    FORM("forms"),
    PLAN("plans");

    private final String collection;

    Audited(String collection) {
        this.collection = collection;
    }

    String collection() {
        return collection;
    }

    /** What finds the document of an object. */
    Bson document(String object) {
        return new Document("_id", object);
    }
}
