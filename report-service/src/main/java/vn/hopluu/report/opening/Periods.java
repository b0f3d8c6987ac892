package vn.hopluu.report.opening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;

/** All periods that were ever opened, each one document. */
@Component
class Periods {

    private final MongoCollection<Document> periods;

    Periods(MongoOperations mongo) {
        this.periods = mongo.getCollection("periods");
    }

    /** @return false when the period was opened before */
    boolean insert(Period period, Plan plan, List<Frozen> frozen, Written entry) {
        try {
            periods.insertOne(PeriodDocuments.write(period, plan.canonical(), frozen)
                    .append(Written.FIELD, List.of(entry.document())));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    Optional<Period> find(PeriodId id) {
        return without(id).map(PeriodDocuments::read);
    }

    /** What the period was opened with, in its one spelling. */
    Optional<String> plan(PeriodId id) {
        return without(id).map(document -> document.getString("plan"));
    }

    private Optional<Document> without(PeriodId id) {
        return periods
                .find(eq("_id", id.toString()))
                .projection(exclude(PeriodDocuments.OBLIGATIONS, Written.FIELD))
                .into(new ArrayList<>())
                .stream()
                .findFirst();
    }

    /** Who owes a report; empty once the period is open. */
    List<Frozen> frozen(PeriodId id) {
        return periods.find(eq("_id", id.toString())).into(new ArrayList<>()).stream()
                .flatMap(document -> PeriodDocuments.frozen(document).stream())
                .toList();
    }

    List<Period> all() {
        return periods.find()
                .projection(exclude(PeriodDocuments.OBLIGATIONS, Written.FIELD))
                .map(PeriodDocuments::read)
                .into(new ArrayList<>());
    }

    /** Every report is there: from now on the reports themselves are the frozen list. */
    void markOpen(PeriodId id) {
        periods.updateOne(
                and(eq("_id", id.toString()), eq("state", PeriodState.OPENING.name())),
                Updates.combine(
                        Updates.set("state", PeriodState.OPEN.name()), Updates.unset(PeriodDocuments.OBLIGATIONS)));
    }

    /** @return whether this closed it; one that is still opening is not closed, nor one that is closed already */
    boolean close(PeriodId id, Written entry) {
        return periods.updateOne(
                                and(eq("_id", id.toString()), eq("state", PeriodState.OPEN.name())),
                                Updates.combine(
                                        Updates.set("state", PeriodState.CLOSED.name()),
                                        Updates.push(Written.FIELD, entry.document())))
                        .getMatchedCount()
                == 1;
    }
}
