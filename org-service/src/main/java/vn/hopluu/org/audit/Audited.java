package vn.hopluu.org.audit;

import com.mongodb.client.model.Filters;
import java.util.function.Function;
import org.bson.conversions.Bson;

/**
 * What is acted on. Each is one document, in a collection whose documents carry the entries that are not in the chain yet. Such
 * a document is never deleted while it carries one.
 */
public enum Audited {
    ACCOUNT("accounts", "_id", object -> object),
    SESSION("sessions", "sid", object -> object),
    CLIENT("clients", "_id", object -> object),
    /** An entry of the ledger of units: a takeover, restructurings, withdrawals. */
    LEDGER("ledger", "_id", Long::valueOf);

    private final String collection;
    private final String field;
    private final Function<String, Object> value;

    Audited(String collection, String field, Function<String, Object> value) {
        this.collection = collection;
        this.field = field;
        this.value = value;
    }

    String collection() {
        return collection;
    }

    /** What finds the document of an object. */
    Bson document(String object) {
        return Filters.eq(field, value.apply(object));
    }
}
