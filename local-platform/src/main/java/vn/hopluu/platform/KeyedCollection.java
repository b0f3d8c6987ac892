package vn.hopluu.platform;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that finds documents by their keys also when the query asks for more, as every guarded write does ("this
 * document, if it is still at that version"), and by a stretch of keys, as every list does. The library uses the index for
 * bare keys only, and otherwise reads all.
 */
final class KeyedCollection extends H2Collection {

    private final MVMap<Object, Document> documents;

    KeyedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
    }

    /** Nobody asks for the collection's size, which would be found by encoding every document twice more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, Document order, int skip, int limit, int batchSize, Document fields) {
        Object key = key(query);
        if (key == null) {
            KeyRange range = KeyRange.of(query);
            return range.isAll()
                    ? super.queryDocuments(query, order, skip, limit, batchSize, fields)
                    : matchDocumentsFromStream(range.of(documents), query, order, skip, limit, batchSize, fields);
        }
        if (query.size() == 1 && query.containsKey(Constants.ID_FIELD)) {
            return super.queryDocuments(query, order, skip, limit, batchSize, fields);
        }
        QueryResult byKey =
                super.queryDocuments(new Document(Constants.ID_FIELD, key), new Document(), 0, 0, 0, new Document());
        return matchDocumentsFromStream(
                StreamSupport.stream(byKey.spliterator(), false), query, order, skip, limit, batchSize, fields);
    }

    /** The key or keys that the query demands, whatever else it demands; null when it names none. */
    private static @Nullable Object key(Document query) {
        if (isKey(query.get(Constants.ID_FIELD))) {
            return query.get(Constants.ID_FIELD);
        }
        return query.get("$and") instanceof Collection<?> all
                ? all.stream()
                        .map(one -> key((Document) one))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean isKey(@Nullable Object condition) {
        return condition instanceof Document operators ? operators.keySet().equals(Set.of("$in")) : condition != null;
    }
}
