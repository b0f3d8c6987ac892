package vn.hopluu.aggregation.board;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.feed.GuardedBulk;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Scope;

/** The boards of each generation, each found by its scope. */
@Component
public class Boards {

    private final MongoDatabaseFactory database;

    Boards(MongoDatabaseFactory database) {
        this.database = database;
    }

    public Optional<Board> find(Generation generation, Scope scope) {
        Document stored = of(generation).find(Filters.eq(scope.id())).first();
        return stored == null ? Optional.empty() : BoardDocument.read(scope, stored);
    }

    /** The scopes' own totals, each by its scope's id; the missing were never written. */
    public Map<String, Entry> own(Generation generation, Collection<Scope> scopes) {
        List<String> ids = scopes.stream().map(Scope::id).toList();
        Map<String, Entry> totals = new HashMap<>();
        of(generation)
                .find(Filters.in("_id", ids))
                .projection(Projections.include(BoardDocument.TOTAL))
                .forEach(
                        stored -> BoardDocument.own(stored).ifPresent(own -> totals.put(stored.getString("_id"), own)));
        return totals;
    }

    void write(Generation generation, Collection<BoardChange> changes) {
        List<WriteModel<Document>> writes =
                changes.stream().map(BoardDocument::write).toList();
        GuardedBulk.write(of(generation), writes);
    }

    /** Where each of the scopes stood when last written; the missing never were. */
    Map<String, Trail> trails(Generation generation, Collection<String> scopes) {
        Map<String, Trail> trails = new HashMap<>();
        of(generation)
                .find(Filters.in("_id", scopes))
                .projection(Projections.include(BoardDocument.TRAIL))
                .forEach(stored -> trails.put(stored.getString("_id"), BoardDocument.trail(stored)));
        return trails;
    }

    void drop(Generation generation) {
        of(generation).drop();
    }

    private MongoCollection<Document> of(Generation generation) {
        return database.getMongoDatabase().getCollection("boards_" + generation.number());
    }
}
