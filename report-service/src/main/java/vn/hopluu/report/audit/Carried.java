package vn.hopluu.report.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** The entries that documents still carry. */
@Component
class Carried {

    private final TrailStore store;

    Carried(TrailStore store) {
        this.store = store;
    }

    /** MongoDB serves the sweep by these. */
    void createIndexes() {
        for (Audited kind : Audited.values()) {
            store.collection(kind.collection())
                    .createIndex(Indexes.ascending("audit.at"), new IndexOptions().name("audit"));
        }
    }

    /** Some of what has been there since before the instant. */
    List<Written> since(Audited kind, Instant before, int documents) {
        List<Written> found = new ArrayList<>();
        store.collection(kind.collection())
                .find(elemMatch(Written.FIELD, lt("at", Date.from(before))))
                .projection(include(Written.FIELD))
                .limit(documents)
                .forEach(document ->
                        document.getList(Written.FIELD, Document.class).forEach(one -> found.add(Writing.read(one))));
        return found;
    }

    /** Whether the document that the entry is about still carries it, word for word. */
    boolean has(Written one) {
        Audited kind = one.entry().kind();
        Bson carrying = elemMatch(Written.FIELD, eq("entry", one.text()));
        return store.collection(kind.collection())
                        .find(and(kind.document(one.entry().object()), carrying))
                        .first()
                != null;
    }

    /** One write for each kind of object. */
    void remove(List<Written> kept) {
        kept.stream().collect(groupingBy(one -> one.entry().kind())).forEach(this::remove);
    }

    private void remove(Audited kind, List<Written> kept) {
        Map<String, List<Written>> byObject =
                kept.stream().collect(groupingBy(one -> one.entry().object()));
        List<UpdateOneModel<Document>> removals = byObject.entrySet().stream()
                .map(object -> removal(kind.document(object.getKey()), object.getValue()))
                .toList();
        store.collection(kind.collection()).bulkWrite(removals, new BulkWriteOptions().ordered(false));
    }

    private static UpdateOneModel<Document> removal(Bson document, List<Written> kept) {
        List<String> ids = kept.stream().map(one -> one.entry().id()).toList();
        return new UpdateOneModel<>(document, Updates.pull(Written.FIELD, in("id", ids)));
    }
}
