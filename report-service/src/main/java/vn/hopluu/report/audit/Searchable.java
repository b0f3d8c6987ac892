package vn.hopluu.report.audit;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries once more, each once, keyed by time and identity, to be looked through from the newest back. */
@Component
class Searchable {

    static final String COLLECTION = "audit";
    private static final int READ_AT_ONCE = 200;

    private final MongoCollection<Document> entries;

    Searchable(TrailStore store) {
        this.entries = store.collection(COLLECTION);
    }

    void createIndexes() {
        for (String field : AuditQuery.FIELDS) {
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

    private static Document document(Written one, @Nullable Object block) {
        Document document = new Document("_id", one.key());
        document.putAll(AuditQuery.fields(one.entry()));
        return document.append("block", block).append("entry", one.text());
    }

    /** The keys of those that are there. */
    List<String> known(List<Written> some) {
        return entries.find(in("_id", keys(some)))
                .projection(include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    /** The copies of these entries, by key. */
    Map<String, Copy> copies(List<Written> some) {
        Map<String, Copy> found = new HashMap<>();
        entries.find(in("_id", keys(some)))
                .map(Copy::new)
                .forEach(copy -> found.put(copy.stored().getString("_id"), copy));
        return found;
    }

    /** As it stands in the store. */
    record Copy(Document stored) {

        @Nullable
        Object block() {
            return stored.get("block");
        }

        /** Whether it is found by what the entry says, and shows it. */
        boolean says(Written entry) {
            return stored.equals(document(entry, block()));
        }
    }

    /** How many came with a block of at most this number. */
    long countUntil(long block) {
        return entries.countDocuments(lte("block", block));
    }

    /** All the others, as they stand in the store. */
    void forEachAfter(long block, Consumer<Copy> reader) {
        entries.find(not(lte("block", block))).map(Copy::new).forEach(reader);
    }

    private static List<String> keys(List<Written> some) {
        return some.stream().map(Written::key).toList();
    }

    /** From the newest back, for as long as the reader wants more. */
    void read(AuditQuery query, Predicate<Written> wantsMore) {
        try (var cursor = entries.find(query.filter())
                .sort(Sorts.descending("_id"))
                .batchSize(READ_AT_ONCE)
                .projection(include("entry"))
                .iterator()) {
            while (cursor.hasNext() && wantsMore.test(Writing.read(cursor.next().getString("entry")))) {
                continue;
            }
        }
    }
}
