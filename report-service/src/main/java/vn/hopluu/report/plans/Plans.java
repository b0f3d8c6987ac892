package vn.hopluu.report.plans;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.publishing.EntryDocuments;
import vn.hopluu.report.publishing.OutboxEntry;
import vn.hopluu.report.store.FirstWrite;

/** All plans, each one document, which stays when the plan is removed: its revision goes on should it be set again. */
@Component
class Plans {

    static final String COLLECTION = "plans";

    private final MongoCollection<Document> plans;
    private final PlanDocuments documents;

    Plans(MongoOperations mongo, PlanDocuments documents) {
        this.plans = mongo.getCollection(COLLECTION);
        this.documents = documents;
    }

    /** Also one that was removed. */
    Optional<Plan> find(PlanId id) {
        return Optional.ofNullable(plans.find(eq("_id", id.toString())).first()).map(documents::read);
    }

    /** Those that there are, also those that were removed. */
    Map<PlanId, Plan> all(Collection<PlanId> ids) {
        List<String> names = ids.stream().map(PlanId::toString).toList();
        Map<PlanId, Plan> found = new HashMap<>();
        plans.find(in("_id", names)).map(documents::read).forEach(plan -> found.put(plan.id(), plan));
        return found;
    }

    /** Puts {@code after} in the place of {@code before} and appends the event and the trail's entry: one write, which does nothing if another was faster. */
    boolean replace(@Nullable Plan before, Plan after, OutboxEntry event, Written entry) {
        return before == null ? insert(after, event, entry) : update(before, after, event, entry);
    }

    private boolean update(Plan before, Plan after, OutboxEntry event, Written entry) {
        return plans.updateOne(
                                and(eq("_id", before.id().toString()), eq("revision", before.revision())),
                                Updates.combine(
                                        new Document("$set", documents.write(after)),
                                        Updates.push(PlanDocuments.OUTBOX, EntryDocuments.write(event)),
                                        Updates.push(Written.FIELD, entry.document())))
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(Plan first, OutboxEntry event, Written entry) {
        return FirstWrite.succeeds(() -> plans.insertOne(documents
                .write(first)
                .append("_id", first.id().toString())
                .append(PlanDocuments.OUTBOX, List.of(EntryDocuments.write(event)))
                .append(Written.FIELD, List.of(entry.document()))));
    }
}
