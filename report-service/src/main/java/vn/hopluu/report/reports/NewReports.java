package vn.hopluu.report.reports;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Written;

/** Where reports come into being, each with its first event, its answer and its entry of the trail: one write. */
@Component
class NewReports {

    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> reports;

    NewReports(MongoOperations mongo) {
        this.reports = mongo.getCollection(Reports.COLLECTION);
    }

    /** @return those that did not exist before */
    List<NewReport> insert(List<NewReport> due) {
        Set<Integer> there = new HashSet<>();
        try {
            reports.insertMany(due.stream().map(NewReports::document).toList(), new InsertManyOptions().ordered(false));
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
}
