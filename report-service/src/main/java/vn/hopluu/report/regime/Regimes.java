package vn.hopluu.report.regime;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** All regimes, each one document: a few for each form. */
@Component
class Regimes {

    private final MongoCollection<Document> regimes;

    Regimes(MongoOperations mongo) {
        this.regimes = mongo.getCollection("regimes");
    }

    Optional<Regime> find(String id) {
        return regimes.find(eq("_id", id)).into(new ArrayList<>()).stream()
                .map(RegimeDocuments::read)
                .findFirst();
    }

    /** In the order of their ids. */
    List<Regime> all() {
        return regimes.find()
                .sort(Sorts.ascending("_id"))
                .map(RegimeDocuments::read)
                .into(new ArrayList<>());
    }

    /** @return false when there is one of this id */
    boolean insert(Regime regime) {
        try {
            regimes.insertOne(RegimeDocuments.write(regime));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    /** @return false when another was faster */
    boolean replace(Regime before, Regime after) {
        return regimes.replaceOne(asItWas(before), RegimeDocuments.write(after)).getMatchedCount() == 1;
    }

    /** @return false when another was faster */
    boolean delete(Regime before) {
        return regimes.deleteOne(asItWas(before)).getDeletedCount() == 1;
    }

    private static Bson asItWas(Regime regime) {
        return and(eq("_id", regime.id()), eq("revision", regime.revision()));
    }
}
