package vn.hopluu.report.plans;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.publishing.Outbox;
import vn.hopluu.report.publishing.Publication;
import vn.hopluu.report.publishing.Topic;

/** The outbox of plans, which is a part of each plan's document. Plans are few and change seldom: each is settled by itself. */
@Component
class PlanOutbox implements Outbox {

    private final MongoCollection<Document> plans;
    private final PlanDocuments documents;

    PlanOutbox(MongoOperations mongo, PlanDocuments documents) {
        this.plans = mongo.getCollection(Plans.COLLECTION);
        this.documents = documents;
    }

    @Override
    public Topic topic() {
        return Topic.PLANS;
    }

    @Override
    public List<Publication> pending(Instant before, int limit) {
        return limit <= 0
                ? List.of()
                : plans.find(elemMatch(PlanDocuments.OUTBOX, and(gt("revision", 0L), lt("at", Date.from(before)))))
                        .limit(limit)
                        .map(documents::pending)
                        .into(new ArrayList<>());
    }

    @Override
    public List<Publication> settle(List<Publication> published) {
        return published.stream().flatMap(this::settle).toList();
    }

    /** An older event, come late, must be followed by the newest one, whether or not that was published before. */
    private Stream<Publication> settle(Publication published) {
        boolean newest = plans.updateOne(
                                and(eq("_id", published.key()), eq("revision", published.newestRevision())),
                                Updates.pull(PlanDocuments.OUTBOX, lte("revision", published.newestRevision())))
                        .getMatchedCount()
                == 1;
        return newest ? Stream.empty() : movedOn(published).stream();
    }

    private Optional<Publication> movedOn(Publication published) {
        return Optional.ofNullable(plans.find(eq("_id", published.key())).first())
                .map(documents::pending);
    }
}
