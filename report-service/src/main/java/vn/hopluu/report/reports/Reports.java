package vn.hopluu.report.reports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.publishing.OutboxEntry;

/** All reports, each one document. */
@Component
class Reports {

    static final String COLLECTION = "reports";

    private final MongoCollection<Document> reports;

    Reports(MongoOperations mongo) {
        this.reports = mongo.getCollection(COLLECTION);
    }

    /** MongoDB serves the sweep, the receiving unit's list and the tasks by these; nothing else needs one. */
    void createIndexes() {
        reports.createIndex(Indexes.ascending("outbox.revision"), new IndexOptions().name("outbox"));
        reports.createIndex(Indexes.ascending("receivingUnit", "_id"), new IndexOptions().name("receivingUnit"));
        reports.createIndex(Indexes.ascending("state"), new IndexOptions().name("state"));
    }

    /** The report and what its unit reported for the other periods: one read. */
    Optional<Stored> find(ReportId id, List<PeriodCode> others) {
        List<String> ids = Stream.concat(Stream.of(id), others.stream().map(id::in))
                .map(ReportId::toString)
                .toList();
        Map<String, Document> found = new HashMap<>();
        reports.find(ids.size() == 1 ? eq("_id", id.toString()) : in("_id", ids))
                .forEach(document -> found.put(document.getString("_id"), document));
        Document own = found.remove(id.toString());
        return Optional.ofNullable(own).map(document -> stored(document, found.values()));
    }

    private static Stored stored(Document own, Collection<Document> others) {
        return Stored.beside(
                ReportDocuments.read(own),
                AnswerDocuments.read(own),
                others.stream().map(ReportDocuments::read).toList());
    }

    /** Those that exist, in no order. */
    List<Report> all(List<ReportId> ids) {
        return ids.isEmpty()
                ? List.of()
                : reports.find(in("_id", ids.stream().map(ReportId::toString).toList()))
                        .projection(Projections.exclude("outbox", Written.FIELD, "answers", "draft", "evidence"))
                        .map(ReportDocuments::read)
                        .into(new ArrayList<>());
    }

    /**
     * Replaces {@code before} by {@code after}, appends the event, if there is one, and the entry of the trail, and keeps the
     * answer: one write, which does nothing if another was faster.
     */
    boolean replace(Report before, Report after, Answers answers, @Nullable OutboxEntry event, Written entry) {
        Bson life = Updates.combine(
                new Document("$set", ReportDocuments.life(after).append("answers", AnswerDocuments.write(answers))),
                Updates.push(Written.FIELD, entry.document()));
        Bson change =
                event == null ? life : Updates.combine(life, Updates.push("outbox", OutboxDocuments.write(event)));
        Bson unchanged = and(eq("_id", before.id().toString()), eq("revision", before.revision()));
        return reports.updateOne(unchanged, change).getMatchedCount() == 1;
    }

    /** Keeps an answer that changed nothing; if the report changes meanwhile, the caller asks again. */
    boolean remember(Report unchanged, Answers answers) {
        Bson same = and(eq("_id", unchanged.id().toString()), eq("revision", unchanged.revision()));
        return reports.updateOne(same, Updates.set("answers", AnswerDocuments.write(answers)))
                        .getMatchedCount()
                == 1;
    }
}
