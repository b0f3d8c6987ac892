package vn.hopluu.report.reports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.publishing.Outbox;
import vn.hopluu.report.publishing.OutboxEntry;
import vn.hopluu.report.publishing.Publication;
import vn.hopluu.report.publishing.Topic;

/** The outbox, which is a part of each report's document. */
@Component
class StoredOutbox implements Outbox {

    private final MongoCollection<Document> reports;
    private final OutboxDocuments documents;

    StoredOutbox(MongoOperations mongo, OutboxDocuments documents) {
        this.reports = mongo.getCollection(Reports.COLLECTION);
        this.documents = documents;
    }

    @Override
    public Topic topic() {
        return Topic.REPORTS;
    }

    @Override
    public List<Publication> pending(Instant before, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        return reports.find(elemMatch("outbox", and(gt("revision", 0L), lt("at", Date.from(before)))))
                .limit(limit)
                .map(documents::pending)
                .into(new ArrayList<>());
    }

    @Override
    public List<Publication> settle(List<Publication> published) {
        if (published.isEmpty()) {
            return List.of();
        }
        List<UpdateOneModel<Document>> removals =
                published.stream().map(StoredOutbox::removal).toList();
        int matched = reports.bulkWrite(removals, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        return matched == published.size() ? List.of() : movedOn(published);
    }

    /** Matches only while what was published last is still the newest event of the report. */
    private static UpdateOneModel<Document> removal(Publication publication) {
        return new UpdateOneModel<>(
                and(eq("_id", publication.key()), eq("event.revision", publication.newestRevision())),
                Updates.pull("outbox", in("revision", revisions(publication))));
    }

    private static List<Long> revisions(Publication publication) {
        return publication.entries().stream().map(OutboxEntry::revision).toList();
    }

    /** Their newest events must follow what came late, whether or not those were published before. */
    private List<Publication> movedOn(List<Publication> published) {
        Map<String, Long> newest = new HashMap<>();
        published.forEach(one -> newest.merge(one.key(), one.newestRevision(), Math::max));
        return reports.find(in("_id", newest.keySet())).into(new ArrayList<>()).stream()
                .filter(document -> newestEvent(document) > newest.getOrDefault(document.getString("_id"), 0L))
                .map(documents::pending)
                .toList();
    }

    private static long newestEvent(Document document) {
        return document.get("event", Document.class).getLong("revision");
    }
}
