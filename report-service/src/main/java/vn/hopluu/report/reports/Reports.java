package vn.hopluu.report.reports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.filling.Earlier;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.life.ReportState;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.publishing.OutboxEntry;

/** All reports, each one document. */
@Component
class Reports {

    static final String COLLECTION = "reports";
    private static final int DUPLICATE_KEY = 11000;

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
        return own == null ? Optional.empty() : Optional.of(stored(own, found.values().stream()));
    }

    private static Stored stored(Document own, Stream<Document> others) {
        PeriodCode at = ReportId.of(own.getString("_id")).period().period();
        return new Stored(
                ReportDocuments.read(own),
                AnswerDocuments.read(own),
                earlier(others.map(ReportDocuments::read).toList(), at),
                List.of());
    }

    /** What reports have in force, seen from a period. */
    static List<Earlier> earlier(List<Report> reports, PeriodCode at) {
        return reports.stream().flatMap(report -> earlier(report, at).stream()).toList();
    }

    private static Optional<Earlier> earlier(Report report, PeriodCode at) {
        PeriodCode period = report.id().period().period();
        return report.versionInForce()
                .map(version ->
                        new Earlier(period, at.covers(period), version.content().values()));
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

    /** @return those that did not exist before */
    List<NewReport> insert(List<NewReport> due) {
        Set<Integer> there = new HashSet<>();
        try {
            reports.insertMany(due.stream().map(Reports::document).toList(), new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            partly.getWriteErrors().forEach(error -> there.add(existing(error, partly)));
        }
        List<NewReport> created = new ArrayList<>();
        for (int index = 0; index < due.size(); index++) {
            if (!there.contains(index)) {
                created.add(due.get(index));
            }
        }
        return created;
    }

    private static int existing(BulkWriteError error, MongoBulkWriteException failure) {
        if (error.getCode() != DUPLICATE_KEY) {
            throw failure;
        }
        return error.getIndex();
    }

    private static Document document(NewReport due) {
        Document document = ReportDocuments.obligation(due.report().obligation());
        document.putAll(ReportDocuments.life(due.report()));
        document.append(
                Written.FIELD, due.entries().stream().map(Written::document).toList());
        return document.append("answers", AnswerDocuments.write(due.answers()))
                .append("outbox", List.of(OutboxDocuments.write(due.event())));
    }

    int count(PeriodId period) {
        return Math.toIntExact(reports.countDocuments(within(period.toString())));
    }

    int owed(PeriodId period) {
        return Math.toIntExact(
                reports.countDocuments(and(within(period.toString()), ne("state", ReportState.LIFTED.name()))));
    }

    /** A page of reports, in the order of their ids, without their content. */
    List<Document> list(ReportQuery query, int limit) {
        Bson all = within(query.prefix());
        return list(query.after().map(id -> and(all, gt("_id", id))).orElse(all), query, limit);
    }

    /** The same of these reports only. */
    List<Document> list(ReportQuery query, List<String> ids, int limit) {
        return list(in("_id", ids), query, limit);
    }

    private List<Document> list(Bson which, ReportQuery query, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(which);
        query.receivingUnit().ifPresent(unit -> filters.add(eq("receivingUnit", unit)));
        query.state().ifPresent(state -> filters.add(eq("state", state.name())));
        return reports.find(and(filters))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .projection(Projections.exclude(
                        "draft", "versions.content", "answers", "outbox", "returned", "evidence", Written.FIELD))
                .into(new ArrayList<>());
    }

    /** '/' follows '.' and is in no id, so the range holds every id that continues the prefix by a dot. */
    private static Bson within(String prefix) {
        return prefix.isEmpty() ? new Document() : and(gte("_id", prefix + "."), lt("_id", prefix + "/"));
    }
}
