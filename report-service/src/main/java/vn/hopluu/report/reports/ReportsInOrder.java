package vn.hopluu.report.reports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.life.ReportState;
import vn.hopluu.report.period.PeriodId;

/** Many reports by the beginning of their ids, a form's or a period's: a page of them without their content, or how many they are. */
@Component
class ReportsInOrder {

    private final MongoCollection<Document> reports;

    ReportsInOrder(MongoOperations mongo) {
        this.reports = mongo.getCollection(Reports.COLLECTION);
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
