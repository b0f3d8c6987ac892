package vn.hopluu.aggregation.feed;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.topology.Generation;

/**
 * How far each partition of a topic has been written into the views of a generation, in the same store as those views.
 * A position never goes back: an instance that lost its partition without knowing cannot undo its successor's.
 */
@Component
public class Positions {

    private final MongoDatabaseFactory database;

    Positions(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** The offset to read next, for each partition that has been read at all. */
    public Map<Integer, Long> next(Generation generation, String topic) {
        Map<Integer, Long> next = new TreeMap<>();
        for (Document position : of(generation).find(Filters.eq("topic", topic))) {
            next.put(position.getInteger("partition"), position.getLong("next"));
        }
        return next;
    }

    /** Partitions whose {@link #mark} was set. */
    public List<Integer> marked(Generation generation, String topic) {
        List<Integer> marked = new ArrayList<>();
        for (Document position : of(generation).find(Filters.eq("topic", topic))) {
            if (position.getBoolean("marked", false)) {
                marked.add(position.getInteger("partition"));
            }
        }
        return marked;
    }

    void save(Generation generation, String topic, int partition, long next) {
        update(generation, topic, partition, Updates.max("next", next));
    }

    /** Remembers that the views of the partition are whole. */
    public void mark(Generation generation, String topic, int partition) {
        update(generation, topic, partition, Updates.set("marked", true));
    }

    void drop(Generation generation) {
        of(generation).drop();
    }

    private void update(Generation generation, String topic, int partition, Bson change) {
        Bson all = Updates.combine(change, Updates.set("topic", topic), Updates.set("partition", partition));
        of(generation).updateOne(Filters.eq("_id", topic + '.' + partition), all, new UpdateOptions().upsert(true));
    }

    private MongoCollection<Document> of(Generation generation) {
        return database.getMongoDatabase().getCollection("positions_" + generation.number());
    }
}
