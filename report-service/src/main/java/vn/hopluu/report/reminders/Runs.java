package vn.hopluu.report.reminders;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Which rules are done with for which due dates: only spares looking again, for each reminder is recorded once anyway. */
@Component
class Runs {

    private final MongoCollection<Document> runs;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Runs(MongoOperations mongo) {
        this.runs = mongo.getCollection("reminderRuns");
    }

    boolean isDone(String run) {
        if (!known.contains(run) && runs.find(eq("_id", run)).first() != null) {
            known.add(run);
        }
        return known.contains(run);
    }

    void done(String run, Instant at) {
        runs.updateOne(eq("_id", run), Updates.set("at", Date.from(at)), new UpdateOptions().upsert(true));
        known.add(run);
    }
}
