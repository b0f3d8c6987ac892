package vn.hopluu.aggregation.contributions;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.feed.GuardedBulk;
import vn.hopluu.aggregation.topology.Generation;

/** The periods of each form, and for each of them who owes a report and who has sent it: one small document a period. */
@Component
public class Periods {

    private final MongoDatabaseFactory database;

    Periods(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** Every period of every form, the oldest structure first. */
    public List<Period> all(Generation generation) {
        return inTime(of(generation).find());
    }

    /** Every period of the form, the oldest structure first, with what is known of the given units' reports. */
    public List<Period> of(Generation generation, String form, Collection<String> units) {
        List<String> fields = new ArrayList<>(List.of(
                PeriodDocument.STRUCTURE_DATE,
                PeriodDocument.INDICATORS,
                PeriodDocument.FORMERLY,
                PeriodDocument.UNSUMMED));
        units.forEach(unit -> fields.add(PeriodDocument.SENT + '.' + unit));
        return inTime(of(generation).find(PeriodDocument.ofForm(form)).projection(Projections.include(fields)));
    }

    private static List<Period> inTime(FindIterable<Document> found) {
        return found.map(PeriodDocument::read).into(new ArrayList<>()).stream()
                .sorted(Period.IN_TIME)
                .toList();
    }

    /** Empty for a period that is not known. */
    Optional<RecentPeriods.Read> read(Generation generation, String form, String period) {
        Document found =
                of(generation).find(Filters.eq(PeriodDocument.id(form, period))).first();
        return Optional.ofNullable(found)
                .map(stored -> new RecentPeriods.Read(PeriodDocument.applied(stored), PeriodDocument.read(stored)));
    }

    /** The last change that was written to it; empty for a period that is not known. */
    Optional<Long> applied(Generation generation, String form, String period) {
        return only(PeriodDocument.APPLIED, generation, form, period).map(PeriodDocument::applied);
    }

    /** Empty for a period that is not known. */
    Optional<LocalDate> structureDate(Generation generation, String form, String period) {
        return only(PeriodDocument.STRUCTURE_DATE, generation, form, period).map(PeriodDocument::structureDate);
    }

    private Optional<Document> only(String field, Generation generation, String form, String period) {
        return Optional.ofNullable(of(generation)
                .find(Filters.eq(PeriodDocument.id(form, period)))
                .projection(Projections.include(field))
                .first());
    }

    void write(Generation generation, Collection<PeriodChange> changes) {
        List<WriteModel<Document>> writes =
                changes.stream().map(PeriodChange::write).toList();
        GuardedBulk.write(of(generation), writes);
    }

    void drop(Generation generation) {
        of(generation).drop();
    }

    private MongoCollection<Document> of(Generation generation) {
        return database.getMongoDatabase().getCollection("periods_" + generation.number());
    }
}
