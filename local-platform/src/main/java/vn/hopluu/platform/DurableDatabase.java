package vn.hopluu.platform;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** One database of the store, its documents kept as BSON. */
final class DurableDatabase extends H2Database {

    private final MVStore store;
    private final CursorRegistry cursors;

    DurableDatabase(String name, MVStore store, CursorRegistry cursors) {
        // Before the parent, which opens the collections while it is constructed.
        this.store = store;
        this.cursors = cursors;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = "databases." + getFullCollectionNamespace(collection);
        MVMap<Object, Document> documents =
                store.openMap(name, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
        return new KeyedCollection(this, collection, options, documents, store.openMap("meta." + name), cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return index.equals(Constants.PRIMARY_KEY_INDEX_NAME)
                ? new KeyIndex(keys, store.openMap("keys." + getFullCollectionNamespace(collection)))
                : super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return ElementIndex.fits(keys)
                ? new ElementIndex(index, keys)
                : super.openOrCreateSecondaryIndex(collection, index, keys, sparse);
    }
}
