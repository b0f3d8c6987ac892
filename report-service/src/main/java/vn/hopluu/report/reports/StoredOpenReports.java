package vn.hopluu.report.reports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
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
                .projection(Projections.include("receivingUnit", "dueAt", "inForce", "event", "state"))
                .batchSize(AT_ONCE)
                .forEach(document -> taker.accept(read(document)));
    }

    private static OpenReport read(Document document) {
        Document event = document.get("event", Document.class);
        return new OpenReport(
                ReportId.of(document.getString("_id")),
                document.getString("receivingUnit"),
                published(event.getString("type"), document.getString("state")),
                document.getDate("dueAt").toInstant(),
                document.get("inForce") != null,
                event.getLong("revision"),
                event.getDate("at").toInstant());
    }

    /** What another version of this service wrote and this one does not know is taken as it stands. */
    private static String published(String type, String state) {
        return Arrays.stream(EventType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .map(known -> known.state().name())
                .orElse(state);
    }

    @Override
    public Map<String, String> reasons(Collection<String> ids) {
        Map<String, String> reasons = new HashMap<>();
        reports.find(and(in("_id", ids), ne("returned", null)))
                .projection(Projections.include("returned.reason"))
                .forEach(document -> reasons.put(
                        document.getString("_id"),
                        document.get("returned", Document.class).getString("reason")));
        return reasons;
    }
}
