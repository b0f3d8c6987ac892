package vn.hopluu.report.regime;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.store.FirstWrite;

/** All regimes, each one document: a few for each form. One that is deleted stays as a mark, which carries the entries of the trail. */
@Component
class Regimes {

    private static final String DELETED = "deleted";

    private final MongoCollection<Document> regimes;

    Regimes(MongoOperations mongo) {
        this.regimes = mongo.getCollection("regimes");
    }

    Optional<Regime> find(String id) {
        return regimes
                .find(and(eq("_id", id), ne(DELETED, true)))
                .projection(Projections.exclude(Written.FIELD))
                .into(new ArrayList<>())
                .stream()
                .map(RegimeDocuments::read)
                .findFirst();
    }

    /** In the order of their ids. */
    List<Regime> all() {
        return regimes.find(ne(DELETED, true))
                .projection(Projections.exclude(Written.FIELD))
                .sort(Sorts.ascending("_id"))
                .map(RegimeDocuments::read)
                .into(new ArrayList<>());
    }

    /** The revision that a regime of this id had last, also one that was deleted; 0 where there was none. */
    long lastRevision(String id) {
        return regimes
                .find(eq("_id", id))
                .projection(Projections.include("revision"))
                .map(document -> document.getLong("revision"))
                .into(new ArrayList<>())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** @return false when there is one of this id */
    boolean insert(Regime regime, Written entry) {
        Document document = new Document("_id", regime.id()).append(Written.FIELD, List.of(entry.document()));
        document.putAll(RegimeDocuments.write(regime));
        return FirstWrite.succeeds(() -> regimes.insertOne(document))
                || update(and(eq("_id", regime.id()), eq(DELETED, true)), regime, entry);
    }

    /** @return false when another was faster */
    boolean replace(Regime before, Regime after, Written entry) {
        return update(asItWas(before), after, entry);
    }

    private boolean update(Bson which, Regime after, Written entry) {
        Document rules = RegimeDocuments.write(after).append(DELETED, false);
        Bson change = Updates.combine(new Document("$set", rules), Updates.push(Written.FIELD, entry.document()));
        return regimes.updateOne(which, change).getMatchedCount() == 1;
    }

    /** @return false when another was faster */
    boolean delete(Regime before, Written entry) {
        Bson change = Updates.combine(Updates.set(DELETED, true), Updates.push(Written.FIELD, entry.document()));
        return regimes.updateOne(asItWas(before), change).getMatchedCount() == 1;
    }

    private static Bson asItWas(Regime regime) {
        return and(eq("_id", regime.id()), eq("revision", regime.revision()), ne(DELETED, true));
    }
}
