package vn.hopluu.org.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.hopluu.org.settings.OrgSettings;

/** The entries once more, each once, keyed by time and identity, to be looked through from the newest back. */
@Repository
class Searchable {

    static final String COLLECTION = "audit";
    private static final int READ_AT_ONCE = 200;

    private final MongoCollection<Document> entries;

    Searchable(MongoClient client, OrgSettings settings) {
        this.entries = client.getDatabase(settings.database()).getCollection(COLLECTION);
    }

    /** What people search by; each ends with the time. */
    void createIndexes() {
        for (String field : List.of("units", "account", "object", "who")) {
            entries.createIndex(Indexes.descending(field, "_id"), new IndexOptions().name(field));
        }
    }

    /** What is there already stays as it is. */
    void add(List<Written> kept, long block) {
        try {
            entries.insertMany(
                    kept.stream().map(one -> document(one, block)).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            if (!partly.getWriteErrors().stream()
                    .allMatch(error -> ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY)) {
                throw partly;
            }
        }
    }

    private static Document document(Written one, long block) {
        Entry entry = one.entry();
        return new Document("_id", one.key())
                .append("kind", entry.kind().name())
                .append("units", entry.units())
                .append("account", entry.account())
                .append("object", entry.object())
                .append("who", entry.who().subject())
                .append("act", entry.act())
                .append("block", block)
                .append("entry", one.text());
    }

    /** The keys of those that are there. */
    List<String> known(List<Written> some) {
        return entries.find(in("_id", keys(some)))
                .projection(include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /** The copies of these entries that came with this block, by key; others are not of interest. */
    Map<String, Copy> copies(List<Written> some) {
        Map<String, Copy> found = new HashMap<>();
        entries.find(in("_id", keys(some)))
                .forEach(document -> found.put(
                        document.getString("_id"), new Copy(document.getLong("block"), document.getString("entry"))));
        return found;
    }

    record Copy(long block, String text) {}

    /** How many came with a block of at most this number. */
    long countUntil(long block) {
        return entries.countDocuments(Filters.lte("block", block));
    }

    private static List<String> keys(List<Written> some) {
        return some.stream().map(Written::key).toList();
    }

    /** From the newest back, for as long as the reader wants more. */
    void read(AuditQuery query, Predicate<Written> wantsMore) {
        try (var cursor = entries.find(filter(query))
                .sort(Sorts.descending("_id"))
                .batchSize(READ_AT_ONCE)
                .projection(include("entry"))
                .iterator()) {
            while (cursor.hasNext() && wantsMore.test(Writing.read(cursor.next().getString("entry")))) {
                continue;
            }
        }
    }

    private static Bson filter(AuditQuery query) {
        List<Bson> all = new ArrayList<>();
        query.reach().ifPresent(units -> all.add(Filters.or(in("units", units), eq("kind", Audited.LEDGER.name()))));
        query.unit().ifPresent(unit -> all.add(eq("units", unit)));
        query.account().ifPresent(account -> all.add(eq("account", account)));
        query.who().ifPresent(who -> all.add(eq("who", who)));
        query.act().ifPresent(act -> all.add(eq("act", act)));
        query.object().ifPresent(object -> all.add(eq("object", object)));
        query.from().ifPresent(from -> all.add(Filters.gte("_id", from)));
        query.before().ifPresent(before -> all.add(Filters.lt("_id", before)));
        return all.isEmpty() ? new Document() : Filters.and(all);
    }
}
