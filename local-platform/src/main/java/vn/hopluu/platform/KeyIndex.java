package vn.hopluu.platform;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index of a collection's {@code _id}, kept by the bare value. The library keeps a wrapper of it, which the file can
 * compare only by serializing both sides, a dozen times for each lookup.
 */
final class KeyIndex extends AbstractUniqueIndex<Object> {

    private final MVMap<Object, Object> positions;

    KeyIndex(List<IndexKey> keys, MVMap<Object, Object> positions) {
        super(Constants.PRIMARY_KEY_INDEX_NAME, keys, false);
        this.positions = positions;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key.get(0));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key.get(0), position) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return () -> positions.entrySet().stream()
                .map(entry -> Map.entry(new KeyValue(entry.getKey()), entry.getValue()))
                .iterator();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key.get(0));
    }

    /** No document's key ever changes, which the library would find out at the cost of half an update. */
    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> documents) {
        if (!keepsKey(before, after)) {
            super.checkUpdate(before, after, documents);
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> documents) {
        if (!keepsKey(before, after)) {
            super.updateInPlace(before, after, position, documents);
        }
    }

    private static boolean keepsKey(Document before, Document after) {
        return Objects.equals(before.get(Constants.ID_FIELD), after.get(Constants.ID_FIELD));
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
