package vn.hopluu.aggregation.rebuild;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Targets;

/** Keeps the plan in one document that all instances read. */
@Repository
class Plans {

    private static final String COLLECTION = "generations";
    private static final String ID = "current";

    private final MongoOperations mongo;

    Plans(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Plan current() {
        Document found = mongo.findById(ID, Document.class, COLLECTION);
        return found == null ? first() : plan(found);
    }

    /** Whether the plan was still the one before, so that the change took place. */
    boolean change(Plan before, Plan after) {
        var unchanged = query(where("_id").is(ID).and("version").is(before.version()));
        return mongo.findAndReplace(unchanged, document(after), COLLECTION) != null;
    }

    /** Another instance may be first, with the same. */
    private Plan first() {
        try {
            mongo.insert(document(Plan.FIRST), COLLECTION);
        } catch (DuplicateKeyException e) {
            return current();
        }
        return Plan.FIRST;
    }

    private static Document document(Plan plan) {
        return new Document("_id", ID)
                .append("version", plan.version())
                .append("active", plan.active().number())
                .append("building", number(plan.building()))
                .append("retiring", number(plan.retiring()))
                .append("targets", plan.targets() == null ? null : document(plan.targets()))
                .append("startedAt", plan.startedAt())
                .append("finishedAt", plan.finishedAt());
    }

    private static Plan plan(Document document) {
        return new Plan(
                document.getInteger("version"),
                new Generation(document.getInteger("active")),
                generation(document.getInteger("building")),
                generation(document.getInteger("retiring")),
                Optional.ofNullable(document.get("targets", Document.class))
                        .map(Plans::targets)
                        .orElse(null),
                instant(document.getDate("startedAt")),
                instant(document.getDate("finishedAt")));
    }

    private static Document document(Targets targets) {
        return new Document("reports", byName(targets.reports())).append("units", byName(targets.units()));
    }

    private static Targets targets(Document document) {
        return new Targets(
                byPartition(document.get("reports", Document.class)),
                byPartition(document.get("units", Document.class)));
    }

    private static Document byName(Map<Integer, Long> offsets) {
        var document = new Document();
        offsets.forEach((partition, offset) -> document.append(String.valueOf(partition), offset));
        return document;
    }

    private static Map<Integer, Long> byPartition(Document document) {
        var offsets = new TreeMap<Integer, Long>();
        document.forEach((partition, offset) -> offsets.put(Integer.valueOf(partition), ((Number) offset).longValue()));
        return offsets;
    }

    private static @Nullable Integer number(@Nullable Generation generation) {
        return generation == null ? null : generation.number();
    }

    private static @Nullable Generation generation(@Nullable Integer number) {
        return number == null ? null : new Generation(number);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
