package vn.hopluu.report.reminders;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.tasks.RemindedReports;

/** All reminders: a document for each report that was reminded of, which also holds what has yet to be published. */
@Component
class Reminders implements RemindedReports {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> reminders;

    Reminders(MongoOperations mongo) {
        this.reminders = mongo.getCollection("reminders");
    }

    void createIndexes() {
        reminders.createIndex(Indexes.ascending("outbox.at"), new IndexOptions().name("outbox"));
    }

    /** @return those that were not recorded before, by whatever instance */
    List<Recorded> record(List<Recorded> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Set<Recorded> refused = write(all);
        List<Recorded> fresh = new ArrayList<>(
                all.stream().filter(one -> !refused.contains(one)).toList());
        fresh.addAll(record(overtaken(refused)));
        return fresh;
    }

    private Set<Recorded> write(List<Recorded> all) {
        try {
            reminders.bulkWrite(all.stream().map(Reminders::recording).toList(), UNORDERED);
            return Set.of();
        } catch (MongoBulkWriteException partly) {
            if (!partly.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                throw partly;
            }
            return partly.getWriteErrors().stream()
                    .map(error -> all.get(error.getIndex()))
                    .collect(Collectors.toSet());
        }
    }

    /** Where the key is there already, nothing matches, and to insert another document of that id is refused. */
    private static UpdateOneModel<Document> recording(Recorded one) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.pushEach("keys", one.keys()),
                Updates.set("at", Date.from(one.reminder().occurredAt())),
                Updates.push("outbox", one.outgoing())));
        if (one.trail() != null) {
            changes.add(Updates.push(Written.FIELD, one.trail().document()));
        }
        return new UpdateOneModel<>(
                and(eq("_id", one.id()), ne("keys", one.key())),
                Updates.combine(changes),
                new UpdateOptions().upsert(true));
    }

    /** Those whose key is not there after all: another reminder began their document at the same moment. */
    private List<Recorded> overtaken(Set<Recorded> refused) {
        return refused.stream().collect(Collectors.groupingBy(Recorded::key)).entrySet().stream()
                .flatMap(some -> {
                    Set<String> there = having(some.getKey(), ids(some.getValue()));
                    return some.getValue().stream().filter(one -> !there.contains(one.id()));
                })
                .toList();
    }

    private static List<String> ids(List<Recorded> some) {
        return some.stream().map(Recorded::id).toList();
    }

    /** Some of what is still to be published. */
    List<Document> pending(int limit) {
        return reminders.find(gt("outbox.at", new Date(0))).limit(limit).into(new ArrayList<>());
    }

    /** Removes what has been published. */
    void settle(Map<String, List<String>> keys) {
        List<UpdateOneModel<Document>> removals = keys.entrySet().stream()
                .map(one -> new UpdateOneModel<Document>(
                        eq("_id", one.getKey()), Updates.pull("outbox", in("key", one.getValue()))))
                .toList();
        if (!removals.isEmpty()) {
            reminders.bulkWrite(removals, UNORDERED);
        }
    }

    @Override
    public Map<String, Instant> last(Collection<String> reports) {
        Map<String, Instant> last = new HashMap<>();
        reminders
                .find(in("_id", reports))
                .projection(Projections.include("at"))
                .forEach(document -> last.put(
                        document.getString("_id"), document.getDate("at").toInstant()));
        return last;
    }

    /** Of these reports, those whose documents have the key. */
    Set<String> having(String key, Collection<String> reports) {
        Set<String> having = new HashSet<>();
        reminders
                .find(and(in("_id", reports), eq("keys", key)))
                .projection(Projections.include("_id"))
                .forEach(document -> having.add(document.getString("_id")));
        return having;
    }
}
