package vn.hopluu.aggregation.board;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
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

/** A board as the store keeps it. */
final class BoardDocument {

    /** The last record of the totals topic that changed the document. */
    static final String APPLIED = "applied";

    private static final String PARTITION = "partition";
    /** The first such record, and the last that took a child away. */
    private static final String BORN = "born";

    private static final String LESSENED = "lessened";
    private static final String TOTAL = "total";
    private static final String CHILDREN = "children";
    private static final String LEFT = "left";

    private BoardDocument() {}

    /** The change as one write that does nothing, but fail as a duplicate, where it or a later one was written before. */
    static WriteModel<Document> write(BoardChange change) {
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set(APPLIED, change.offset()));
        updates.add(Updates.set(PARTITION, change.partition()));
        updates.add(Updates.setOnInsert(BORN, change.offset()));
        change.own().ifPresent(own -> updates.add(Updates.set(TOTAL, TotalDocument.write(own))));
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
        return entry.map(e -> Updates.set(field, TotalDocument.write(e))).orElseGet(() -> Updates.unset(field));
    }

    /** Empty while the scope has no total of its own, or none any more. */
    static Optional<Board> read(Scope scope, Document stored) {
        Document total = stored.get(TOTAL, Document.class);
        if (total == null) {
            return Optional.empty();
        }
        Entry own = TotalDocument.read(scope, total.getString(TotalDocument.PARENT), total);
        if (own.total().countsNothing()) {
            return Optional.empty();
        }
        var position = new Position(stored.getInteger(PARTITION), stored.getLong(APPLIED));
        return Optional.of(new Board(scope, position, completeFrom(stored), own, children(scope, stored)));
    }

    private static long completeFrom(Document stored) {
        @Nullable Long lessened = stored.getLong(LESSENED);
        return lessened == null ? stored.getLong(BORN) : lessened;
    }

    private static SortedMap<String, Entry> children(Scope above, Document stored) {
        SortedMap<String, Entry> children = new TreeMap<>();
        stored.get(CHILDREN, new Document()).forEach((unit, child) -> {
            var scope = new Scope(above.form(), above.period(), above.structure(), unit);
            children.put(unit, TotalDocument.read(scope, above.unit(), (Document) child));
        });
        return children;
    }

    static Trail trail(Document stored) {
        Document total = stored.get(TOTAL, new Document());
        List<String> left = stored.getList(LEFT, String.class, List.of());
        return new Trail(total.getString(TotalDocument.PARENT), Set.copyOf(left));
    }
}
