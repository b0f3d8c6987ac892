package vn.hopluu.org.audit;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static java.util.stream.Collectors.groupingBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
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
import org.springframework.stereotype.Repository;
import vn.hopluu.org.settings.OrgSettings;

/** The entries that documents still carry. */
@Repository
class Carried {

    private final MongoDatabase mongo;

    Carried(MongoClient client, OrgSettings settings) {
        this.mongo = client.getDatabase(settings.database());
    }

    /** MongoDB serves the sweep by these. */
    void createIndexes() {
        for (Audited kind : Audited.values()) {
            mongo.getCollection(kind.collection())
                    .createIndex(Indexes.ascending("audit.at"), new IndexOptions().name("audit"));
        }
    }

    /** Some of what has been there since before the instant. */
    List<Written> since(Audited kind, Instant before, int documents) {
        List<Written> found = new ArrayList<>();
        mongo.getCollection(kind.collection())
                .find(elemMatch(Written.FIELD, lt("at", Date.from(before))))
                .projection(include(Written.FIELD))
                .limit(documents)
                .forEach(document ->
                        document.getList(Written.FIELD, Document.class).forEach(one -> found.add(Writing.read(one))));
        return found;
    }

    /** One write for each kind of object. */
    void remove(List<Written> kept) {
        kept.stream().collect(groupingBy(one -> one.entry().kind())).forEach(this::remove);
    }

    private void remove(Audited kind, List<Written> kept) {
        Map<String, List<Written>> byObject =
                kept.stream().collect(groupingBy(one -> one.entry().object()));
        List<UpdateOneModel<Document>> removals = byObject.entrySet().stream()
                .map(object -> removal(kind, object.getKey(), object.getValue()))
                .toList();
        mongo.getCollection(kind.collection()).bulkWrite(removals, new BulkWriteOptions().ordered(false));
    }

    private static UpdateOneModel<Document> removal(Audited kind, String object, List<Written> kept) {
        List<String> ids = kept.stream().map(one -> one.entry().id()).toList();
        return new UpdateOneModel<>(kind.document(object), Updates.pull(Written.FIELD, in("id", ids)));
    }
}
