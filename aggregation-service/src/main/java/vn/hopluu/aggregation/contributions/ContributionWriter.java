package vn.hopluu.aggregation.contributions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.Remembered;
import vn.hopluu.aggregation.feed.Sink;
import vn.hopluu.aggregation.topology.Generation;

/** Writes batches of reports, each as one bulk of one write a period and one of one write a page. */
final class ContributionWriter implements Sink.Writer {

    private static final int REVISIONS = 200_000;

    private final Generation generation;
    private final Pages pages;
    private final Periods periods;
    private final Messages<PublishedReport> messages;
    private final Remembered<Long> revisions = new Remembered<>(REVISIONS);

    ContributionWriter(Generation generation, Pages pages, Periods periods, Messages<PublishedReport> messages) {
        this.generation = generation;
        this.pages = pages;
        this.periods = periods;
        this.messages = messages;
    }

    @Override
    public void forget() {
        revisions.forget();
    }

    @Override
    public void write(List<ConsumerRecord<String, byte[]>> records) {
        List<Contribution> reports = new ArrayList<>();
        for (var message : records) {
            messages.read(message).ifPresent(report -> reports.add(new Contribution(report, message.offset())));
        }
        BatchOfReports batch = new BatchOfReports(known(reports));
        reports.forEach(batch::add);
        write(batch);
        revisions.put(batch.revisions());
    }

    /** The pages last: they say which revisions are known, and so what a batch that comes again after a crash leaves out. */
    private void write(BatchOfReports batch) {
        periods.write(generation, batch.periods());
        pages.write(generation, batch.pages());
    }

    private Map<String, Long> known(List<Contribution> reports) {
        Map<String, PublishedReport> byName = new HashMap<>();
        reports.forEach(contribution -> byName.put(contribution.report().report(), contribution.report()));
        return revisions.get(
                byName.keySet(),
                missing -> pages.revisions(
                        generation, missing.stream().map(byName::get).toList()));
    }
}
