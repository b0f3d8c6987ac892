package vn.hopluu.report.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.reports.ReportDoor;

/** The lists of files, each a field of its report's document, so that no file is ever named by half a write. */
@Component
class EvidenceLists {

    private static final String NAMED = "evidence.files.sha256";

    private final MongoCollection<Document> reports;

    EvidenceLists(MongoOperations mongo) {
        this.reports = mongo.getCollection(ReportDoor.COLLECTION);
    }

    void createIndex() {
        reports.createIndex(Indexes.ascending(NAMED));
    }

    EvidenceList of(ReportId report) {
        Document found = reports.find(eq("_id", report.toString()))
                .projection(Projections.include("evidence"))
                .first();
        return found == null ? EvidenceList.none() : EvidenceDocuments.read(found.get("evidence", Document.class));
    }

    /**
     * Replaces the list, unless another was faster, or the report was sent, returned or judged meanwhile: all of these are told
     * to the world, and a draft that is saved is none of them.
     */
    boolean replace(Report report, EvidenceList before, EvidenceList after, Written entry) {
        Bson same = before.revision() == 0 ? exists("evidence", false) : eq("evidence.revision", before.revision());
        Bson unmoved = and(
                eq("_id", report.id().toString()),
                eq("event.revision", report.lastEvent().revision()),
                same);
        Bson change = Updates.combine(
                Updates.set("evidence", EvidenceDocuments.write(after)), Updates.push(Written.FIELD, entry.document()));
        return reports.updateOne(unmoved, change).getMatchedCount() == 1;
    }

    /** Those of the contents that some report names. */
    Set<String> named(List<String> contents) {
        Set<String> named = new HashSet<>();
        reports.find(in(NAMED, contents))
                .projection(Projections.include(NAMED))
                .forEach(report -> EvidenceDocuments.contents(report.get("evidence", Document.class))
                        .forEach(named::add));
        named.retainAll(contents);
        return named;
    }
}
