package vn.hopluu.report.opening;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodChange;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.store.FirstWrite;

/** All periods that were ever opened, each one document. */
@Component
class Periods {

    private final MongoCollection<Document> periods;

    Periods(MongoOperations mongo) {
        this.periods = mongo.getCollection("periods");
    }

    /** @return false when the period was opened before */
    boolean insert(Period period, Plan plan, List<Frozen> frozen, Written entry) {
        return FirstWrite.succeeds(() -> periods.insertOne(PeriodDocuments.write(period, plan.canonical(), frozen)
                .append(Written.FIELD, List.of(entry.document()))));
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

    /** Closes or reopens, unless the period is no longer as it was read. */
    boolean change(Period before, PeriodChange change, String key, Written entry) {
        Bson unchanged = and(
                eq("_id", before.id().toString()), eq("state", before.state().name()));
        Bson changed = Updates.combine(
                Updates.set("state", change.to().name()),
                Updates.push("changes", PeriodDocuments.write(change, key)),
                Updates.push(Written.FIELD, entry.document()));
        return periods.updateOne(unchanged, changed).getMatchedCount() == 1;
    }

    /** Whether the caller's request under this key changed the period before. */
    boolean knowsKey(PeriodId id, String by, String key) {
        return without(id).stream()
                .flatMap(document -> document.getList("changes", Document.class, List.of()).stream())
                .anyMatch(change -> by.equals(change.getString("by")) && key.equals(change.getString("key")));
    }

    /** Says that the number of those who owe is about to change. */
    void mark(PeriodId id, String mark, Instant at) {
        periods.updateOne(
                eq("_id", id.toString()),
                Updates.combine(
                        Updates.push("marks", new Document("id", mark).append("at", Date.from(at))),
                        Updates.inc("counted", 1L)));
    }

    List<String> marksBefore(PeriodId id, Instant before) {
        return without(id).stream()
                .flatMap(document -> document.getList("marks", Document.class, List.of()).stream())
                .filter(mark -> mark.getDate("at").toInstant().isBefore(before))
                .map(mark -> mark.getString("id"))
                .toList();
    }

    /** Grows with every mark and every count. */
    long counted(PeriodId id) {
        return without(id).map(document -> document.get("counted", 0L)).orElse(0L);
    }

    /**
     * Writes the number down, if nobody left a mark or counted since, and takes the marks away; while the period opens, its number
     * is the frozen list's, and the marks wait.
     *
     * @return false when it has to be counted again
     */
    boolean expect(PeriodId id, int owed, long counted, List<String> marks) {
        Bson unchanged = and(eq("_id", id.toString()), eq("counted", counted));
        Bson number = Updates.combine(
                Updates.set("expected", owed),
                Updates.pullByFilter(new Document("marks", new Document("id", new Document("$in", marks)))),
                Updates.inc("counted", 1L));
        return isOpening(id) || periods.updateOne(unchanged, number).getMatchedCount() == 1;
    }

    private boolean isOpening(PeriodId id) {
        return find(id).filter(period -> period.state() == PeriodState.OPENING).isPresent();
    }
}
