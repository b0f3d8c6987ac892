package vn.hopluu.report.settings;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.store.FirstWrite;

/** The settings of units, each one document; a unit that changed nothing has none. */
@Component
class StoredSettings {

    private final MongoCollection<Document> settings;

    StoredSettings(MongoOperations mongo) {
        this.settings = mongo.getCollection("settings");
    }

    UnitSettings of(String unit) {
        return settings.find(eq("_id", unit)).into(new ArrayList<>()).stream()
                .findFirst()
                .map(StoredSettings::read)
                .orElseGet(() -> UnitSettings.initial(unit));
    }

    private static UnitSettings read(Document document) {
        return new UnitSettings(
                document.getString("_id"), document.getLong("revision"), document.getBoolean("approval"));
    }

    /** @return false when another change was faster */
    boolean replace(UnitSettings before, UnitSettings after, Written entry) {
        return before.revision() == 0 ? insert(after, entry) : update(before, after, entry);
    }

    private boolean insert(UnitSettings first, Written entry) {
        return FirstWrite.succeeds(() -> settings.insertOne(new Document("_id", first.unit())
                .append("revision", first.revision())
                .append("approval", first.approval())
                .append(Written.FIELD, List.of(entry.document()))));
    }

    private boolean update(UnitSettings before, UnitSettings after, Written entry) {
        return settings.updateOne(
                                and(eq("_id", before.unit()), eq("revision", before.revision())),
                                Updates.combine(
                                        Updates.set("revision", after.revision()),
                                        Updates.set("approval", after.approval()),
                                        Updates.push(Written.FIELD, entry.document())))
                        .getMatchedCount()
                == 1;
    }
}
