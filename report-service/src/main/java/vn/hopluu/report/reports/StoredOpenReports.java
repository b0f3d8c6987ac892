package vn.hopluu.report.reports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.life.EventType;
import vn.hopluu.report.life.OpenReport;
import vn.hopluu.report.life.OpenReports;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.life.ReportState;

/** Looks through the reports for those that somebody has to do something about. */
@Component
class StoredOpenReports implements OpenReports {

    private static final int AT_ONCE = 2_000;

    private final MongoCollection<Document> reports;

    StoredOpenReports(MongoOperations mongo) {
        this.reports = mongo.getCollection(Reports.COLLECTION);
    }

    @Override
    public void each(Consumer<OpenReport> taker) {
        reports.find(ne("state", ReportState.ACCEPTED.name()))
                .projection(Projections.include("receivingUnit", "dueAt", "inForce", "event"))
                .batchSize(AT_ONCE)
                .forEach(document -> taker.accept(read(document)));
    }

    private static OpenReport read(Document document) {
        Document event = document.get("event", Document.class);
        return new OpenReport(
                ReportId.of(document.getString("_id")),
                document.getString("receivingUnit"),
                published(event),
                document.getDate("dueAt").toInstant(),
                document.get("inForce") != null,
                event.getLong("revision"),
                event.getDate("at").toInstant());
    }

    /** Older versions of this service kept nothing but the type. */
    private static String published(Document event) {
        @Nullable String published = event.getString("published");
        return published == null
                ? EventType.valueOf(event.getString("type")).state().name()
                : published;
    }

    @Override
    public Map<String, String> reasons(Collection<String> ids) {
        Map<String, String> reasons = new HashMap<>();
        reports.find(and(in("_id", ids), or(ne("returned", null), ne("approval", null))))
                .projection(Projections.include("returned.reason", "approval.declined.reason"))
                .forEach(document ->
                        reason(document).ifPresent(reason -> reasons.put(document.getString("_id"), reason)));
        return reasons;
    }

    /** What the unit's own approver said came after what was said above. */
    private static Optional<String> reason(Document report) {
        return text(report, "approval", "declined", "reason").or(() -> text(report, "returned", "reason"));
    }

    private static Optional<String> text(Document report, String... path) {
        return Optional.ofNullable(report.getEmbedded(List.of(path), String.class));
    }
}
