package vn.hopluu.platform;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index of a field that mostly holds an empty array, such as an outbox: it knows the documents where the array has any
 * element, so that asking for one ({@code $elemMatch}) need not read the whole collection. It lives in memory and is filled
 * when the store is opened.
 */
final class ElementIndex extends Index<Object> {

    private final String field;
    private final Set<Object> filled = new LinkedHashSet<>();

    /** @param keys one key, a path into the array's elements */
    ElementIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
        this.field = array(keys.getFirst());
    }

    /** Whether the index would be of this kind: a single path that leads into something. */
    static boolean fits(List<IndexKey> keys) {
        return keys.size() == 1 && keys.getFirst().getKey().indexOf('.') > 0;
    }

    private static String array(IndexKey key) {
        return key.getKey().substring(0, key.getKey().indexOf('.'));
    }

    @Override
    public boolean canHandle(Document query) {
        return query.get(field) instanceof Document condition && condition.containsKey("$elemMatch");
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        return List.copyOf(filled);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> documents) {
        note(document, position);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> documents) {
        note(after, position);
    }

    private void note(Document document, Object position) {
        if (document.get(field) instanceof Collection<?> elements && !elements.isEmpty()) {
            filled.add(position);
        } else {
            filled.remove(position);
        }
    }

    /** Where the document was is for the index of keys to say. */
    @Override
    public @Nullable Object remove(Document document) {
        filled.remove(document.get(Constants.ID_FIELD));
        return null;
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> documents) {
        // Nothing is forbidden.
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> documents) {
        // Nothing is forbidden.
    }

    @Override
    public long getCount() {
        return filled.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        filled.clear();
    }
}
