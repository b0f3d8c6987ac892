package vn.hopluu.aggregation.contributions;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.feed.GuardedBulk;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.units.CountedUnit;

/** The pages of reports of each generation. */
@Component
class Pages {

    private final MongoDatabaseFactory database;

    Pages(MongoDatabaseFactory database) {
        this.database = database;
    }

    /** All reports on the pages. */
    List<Contribution> read(Generation generation, Collection<PageId> pages) {
        List<String> ids = pages.stream().map(PageId::toString).toList();
        List<Contribution> reports = new ArrayList<>();
        of(generation).find(Filters.in("_id", ids)).forEach(page -> reports.addAll(reports(page)));
        return reports;
    }

    /** Of the units' reports for the period those that are missing, in the order of the units; nothing else leaves the store. */
    List<PublishedReport> missing(Generation generation, Period period, List<CountedUnit> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        Set<String> ids = new TreeSet<>();
        List<String> fields = new ArrayList<>();
        for (CountedUnit unit : units) {
            unit.receivers()
                    .forEach(receiver -> ids.add(new PageId(period.form(), period.code(), receiver).toString()));
            fields.add(PageChange.REPORTS + '.' + unit.unit());
        }
        List<PublishedReport> missing = new ArrayList<>();
        of(generation)
                .find(Filters.in("_id", ids))
                .projection(Projections.include(fields))
                .forEach(page -> reports(page).stream()
                        .filter(Contribution::isMissing)
                        .map(Contribution::report)
                        .forEach(missing::add));
        missing.sort(Comparator.comparing(PublishedReport::unit));
        return missing;
    }

    /** The periods, each by its id, of those of the pages that there are. */
    Set<String> periods(Generation generation, Collection<PageId> pages) {
        List<String> ids = pages.stream().map(PageId::toString).toList();
        Set<String> periods = new HashSet<>();
        of(generation)
                .find(Filters.in("_id", ids))
                .projection(Projections.include("_id"))
                .forEach(page -> periods.add(PageId.period(page.getString("_id"))));
        return periods;
    }

    private static List<Contribution> reports(Document page) {
        List<Contribution> reports = new ArrayList<>();
        page.get(PageChange.REPORTS, new Document())
                .forEach((unit, stored) -> reports.add(ContributionDocument.read((Document) stored)));
        return reports;
    }

    void write(Generation generation, Collection<PageChange> changes) {
        List<WriteModel<Document>> writes =
                changes.stream().map(PageChange::write).toList();
        GuardedBulk.write(of(generation), writes);
    }

    /** The stored revision of each of the reports; the missing have none. */
    Map<String, Long> revisions(Generation generation, Collection<PublishedReport> reports) {
        List<Bson> fields = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (PublishedReport report : reports) {
            fields.add(Projections.include(
                    PageChange.REPORTS + '.' + report.unit() + '.' + ContributionDocument.REVISION));
            ids.add(PageId.of(report).toString());
        }
        Map<String, Long> revisions = new HashMap<>();
        of(generation)
                .find(Filters.in("_id", ids))
                .projection(Projections.fields(fields))
                .forEach(page -> revisions.putAll(revisions(page)));
        return revisions;
    }

    /** A report is named after its form, period and unit, of which the page's id has the first two. */
    private static Map<String, Long> revisions(Document page) {
        String id = page.getString("_id");
        String formAndPeriod = PageId.period(id) + '.';
        Map<String, Long> revisions = new HashMap<>();
        page.get(PageChange.REPORTS, new Document())
                .forEach((unit, stored) -> revisions.put(
                        formAndPeriod + unit, ((Document) stored).getLong(ContributionDocument.REVISION)));
        return revisions;
    }

    void drop(Generation generation) {
        of(generation).drop();
    }

    private MongoCollection<Document> of(Generation generation) {
        return database.getMongoDatabase().getCollection("contributions_" + generation.number());
    }
}
