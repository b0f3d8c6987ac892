package vn.hopluu.aggregation.contributions;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.Remembered;
import vn.hopluu.aggregation.feed.Sink;
import vn.hopluu.aggregation.topology.Generation;

/** Writes batches of reports, each as one bulk of one write a page. */
final class ContributionWriter implements Sink.Writer {

    private static final int REVISIONS = 200_000;

    private final Generation generation;
    private final Pages pages;
    private final Messages<PublishedReport> messages;
    private final Remembered<Long> revisions = new Remembered<>(REVISIONS);
    private final Set<String> written = new HashSet<>();

    ContributionWriter(Generation generation, Pages pages, Messages<PublishedReport> messages) {
        this.generation = generation;
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public void forget() {
        revisions.forget();
        written.clear();
    }

    @Override
    public void write(List<ConsumerRecord<String, byte[]>> records) {
        List<Contribution> reports = new ArrayList<>();
        for (var message : records) {
            messages.read(message).ifPresent(report -> reports.add(new Contribution(report, message.offset())));
        }
        BatchOfReports batch = new BatchOfReports(known(reports));
        reports.forEach(batch::add);
        List<WriteModel<Document>> writes = newNames(reports);
        batch.changes().forEach(change -> writes.add(change.write()));
        pages.write(generation, writes);
        revisions.put(batch.revisions());
    }

    private Map<String, Long> known(List<Contribution> reports) {
        Map<String, PublishedReport> byName = new HashMap<>();
        reports.forEach(contribution -> byName.put(contribution.report().report(), contribution.report()));
        return revisions.get(
                byName.keySet(),
                missing -> pages.revisions(
                        generation, missing.stream().map(byName::get).toList()));
    }

    /** Forms and periods of which nothing was written before, so that a question for an unknown one can say so. */
    private List<WriteModel<Document>> newNames(List<Contribution> reports) {
        Set<String> names = new TreeSet<>();
        for (Contribution contribution : reports) {
            PublishedReport report = contribution.report();
            names.add(report.form());
            names.add(report.form() + '.' + report.period());
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        names.stream().filter(written::add).forEach(name -> writes.add(name(name)));
        return writes;
    }

    private static WriteModel<Document> name(String name) {
        return new UpdateOneModel<>(
                Filters.eq(name), Updates.setOnInsert("seen", true), new UpdateOptions().upsert(true));
    }
}
