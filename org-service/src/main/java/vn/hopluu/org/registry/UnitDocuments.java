package vn.hopluu.org.registry;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.settings.OrgSettings;

/** The collection of units, keyed by identity. */
@Repository
class UnitDocuments {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<UnitDocument> documents;

    UnitDocuments(MongoClient client, OrgSettings settings) {
        documents = client.getDatabase(settings.database())
                .withCodecRegistry(
                        fromRegistries(fromCodecs(new UnitIdCodec()), MongoClientSettings.getDefaultCodecRegistry()))
                .getCollection("units", UnitDocument.class);
    }

    List<UnitDocument> all() {
        return documents.find().into(new ArrayList<>());
    }

    /** Those with something left to announce. */
    List<UnitDocument> unannounced() {
        return documents.find(exists("outbox.0")).into(new ArrayList<>());
    }

    /**
     * Stores each state together with its announcement, if the store still holds the revision before it.
     *
     * @return whether all were stored; otherwise someone else was faster with at least one
     */
    boolean store(List<UnitState> states, Announcement announcement) {
        List<WriteModel<UnitDocument>> writes =
                states.stream().map(state -> write(state, announcement)).toList();
        try {
            var result = documents.bulkWrite(writes, UNORDERED);
            return result.getMatchedCount() + result.getInsertedCount() == states.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    private static WriteModel<UnitDocument> write(UnitState state, Announcement announcement) {
        if (state.revision() == 1) {
            return new InsertOneModel<>(new UnitDocument(state.unit(), state, List.of(announcement)));
        }
        return new UpdateOneModel<>(
                and(eq("_id", state.unit()), eq("state.revision", state.revision() - 1)),
                combine(set("state", state), push("outbox", announcement)));
    }

    /** Takes the announcements out of their documents; tells of how many units some were still there. */
    int removeAnnouncements(List<Unannounced> announced) {
        List<UpdateOneModel<UnitDocument>> writes = announced.stream()
                .map(one -> new UpdateOneModel<UnitDocument>(
                        eq("_id", one.state().unit()),
                        pull(
                                "outbox",
                                in(
                                        "id",
                                        one.announcements().stream()
                                                .map(Announcement::id)
                                                .toList()))))
                .toList();
        return documents.bulkWrite(writes, UNORDERED).getModifiedCount();
    }

    void announceAgain(List<Unannounced> units) {
        documents.bulkWrite(
                units.stream()
                        .map(one -> new UpdateOneModel<UnitDocument>(
                                eq("_id", one.state().unit()), pushEach("outbox", one.announcements())))
                        .toList(),
                UNORDERED);
    }
}
