package vn.hopluu.aggregation.board;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.TotalsTopic;

/**
 * A board as the store keeps it: each total as the very text of its event, for a board is written far more often than it is
 * read, and a store handles one text more cheaply than the hundred members it spells out.
 */
final class BoardDocument {

    /** The last record of the totals topic that changed the document. */
    static final String APPLIED = "applied";

    private static final String PARTITION = "partition";
    /** The first such record, and the last that took a child away. */
    private static final String BORN = "born";

    private static final String LESSENED = "lessened";
    private static final String PARENT = "parent";
    static final String TOTAL = "total";
    private static final String CHILDREN = "children";
    private static final String LEFT = "left";

    /** What a trail is made of. */
    static final List<String> TRAIL = List.of(PARENT, LEFT);

    private static final String OFFSET = "offset";
    private static final String EVENT = "event";

    private BoardDocument() {}

    /** The change as one write that does nothing, but fail as a duplicate, where it or a later one was written before. */
    static WriteModel<Document> write(BoardChange change) {
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set(APPLIED, change.offset()));
        updates.add(Updates.set(PARTITION, change.partition()));
        updates.add(Updates.setOnInsert(BORN, change.offset()));
        change.own().ifPresent(own -> {
            updates.add(Updates.set(PARENT, own.total().parent()));
            updates.add(Updates.set(TOTAL, write(own)));
        });
        change.children().forEach((unit, entry) -> updates.add(child(unit, entry)));
        if (change.children().values().stream().anyMatch(Optional::isEmpty)) {
            updates.add(Updates.set(LESSENED, change.offset()));
        }
        if (!change.left().isEmpty()) {
            updates.add(Updates.addEachToSet(LEFT, List.copyOf(change.left())));
        }
        Bson older = Filters.and(Filters.eq(change.scope().id()), Filters.lt(APPLIED, change.offset()));
        return new UpdateOneModel<>(older, Updates.combine(updates), new UpdateOptions().upsert(true));
    }

    private static Bson child(String unit, Optional<Entry> entry) {
        String field = CHILDREN + '.' + unit;
        return entry.map(e -> Updates.set(field, write(e))).orElseGet(() -> Updates.unset(field));
    }

    /** Empty while the scope has no total of its own, or none any more. */
    static Optional<Board> read(Scope scope, Document stored) {
        return own(stored).filter(own -> !own.total().countsNothing()).map(own -> board(scope, stored, own));
    }

    private static Board board(Scope scope, Document stored, Entry own) {
        var position = new Position(stored.getInteger(PARTITION), stored.getLong(APPLIED));
        return new Board(scope, position, completeFrom(stored), own, children(stored));
    }

    /** The scope's own total, also one that counts nothing; empty while it has none. */
    static Optional<Entry> own(Document stored) {
        return Optional.ofNullable(stored.get(TOTAL, Document.class)).map(BoardDocument::entry);
    }

    private static long completeFrom(Document stored) {
        @Nullable Long lessened = stored.getLong(LESSENED);
        return lessened == null ? stored.getLong(BORN) : lessened;
    }

    private static SortedMap<String, Entry> children(Document stored) {
        SortedMap<String, Entry> children = new TreeMap<>();
        stored.get(CHILDREN, new Document()).forEach((unit, child) -> children.put(unit, entry((Document) child)));
        return children;
    }

    private static Document write(Entry entry) {
        String event = new String(TotalsTopic.write(entry.total()), StandardCharsets.UTF_8);
        return new Document(OFFSET, entry.offset()).append(EVENT, event);
    }

    private static Entry entry(Document stored) {
        byte[] event = stored.getString(EVENT).getBytes(StandardCharsets.UTF_8);
        return new Entry(TotalsTopic.readTotal(event), stored.getLong(OFFSET));
    }

    static Trail trail(Document stored) {
        List<String> left = stored.getList(LEFT, String.class, List.of());
        return new Trail(stored.getString(PARENT), Set.copyOf(left));
    }
}
