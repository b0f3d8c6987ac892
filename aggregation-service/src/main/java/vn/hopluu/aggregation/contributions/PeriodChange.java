package vn.hopluu.aggregation.contributions;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What one batch changes on one period, as one write. */
final class PeriodChange {

    private final String id;
    private final LocalDate structureDate;
    private final Set<String> indicators = new TreeSet<>();
    private final Map<String, List<String>> formerly = new TreeMap<>();
    private final Set<String> unsummed = new TreeSet<>();
    private final Map<String, Optional<Boolean>> sent = new TreeMap<>();
    private long offset;

    PeriodChange(String id, LocalDate structureDate) {
        this.id = id;
        this.structureDate = structureDate;
    }

    void put(Contribution contribution) {
        PublishedReport report = contribution.report();
        report.lines().forEach(this::put);
        sent.put(report.unit(), contribution.isOwed() ? Optional.of(!contribution.isMissing()) : Optional.empty());
        offset = contribution.offset();
    }

    private void put(PublishedReport.Line line) {
        indicators.add(line.indicator());
        if (!line.rollUp().equals("SUM")) {
            unsummed.add(line.indicator());
        }
        if (!line.formerly().isEmpty()) {
            formerly.put(line.indicator(), line.formerly());
        }
    }

    private static Bson sent(String field, Optional<Boolean> inForce) {
        return inForce.map(is -> Updates.set(field, is)).orElseGet(() -> Updates.unset(field));
    }

    /** Does nothing, but fail as a duplicate, where this or a later change was written before. */
    WriteModel<Document> write() {
        List<Bson> updates = new ArrayList<>();
        updates.add(Updates.set(PeriodDocument.APPLIED, offset));
        updates.add(Updates.set(PeriodDocument.STRUCTURE_DATE, structureDate.toString()));
        updates.add(Updates.addEachToSet(PeriodDocument.INDICATORS, List.copyOf(indicators)));
        if (!unsummed.isEmpty()) {
            updates.add(Updates.addEachToSet(PeriodDocument.UNSUMMED, List.copyOf(unsummed)));
        }
        formerly.forEach((code, former) -> updates.add(Updates.set(PeriodDocument.FORMERLY + '.' + code, former)));
        sent.forEach((unit, inForce) -> updates.add(sent(PeriodDocument.SENT + '.' + unit, inForce)));
        Bson older = Filters.and(Filters.eq(id), Filters.lt(PeriodDocument.APPLIED, offset));
        return new UpdateOneModel<>(older, Updates.combine(updates), new UpdateOptions().upsert(true));
    }
}
