package vn.hopluu.report.reports;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.correlation.Correlation;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportEvent;
import vn.hopluu.report.publishing.EntryDocuments;
import vn.hopluu.report.publishing.OutboxEntry;
import vn.hopluu.report.publishing.Publication;
import vn.hopluu.report.publishing.Topic;

/** Outbox entries as the store keeps them inside their report's document. */
@Component
class OutboxDocuments {

    private final Forms forms;
    private final JsonMapper json;

    OutboxDocuments(Forms forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** The entry of the report's newest event. */
    OutboxEntry newest(Report report) {
        ReportEvent event = ReportEvent.newest(
                report, forms.get(report.id().form(), report.obligation().formVersion()));
        return new OutboxEntry(
                event.revision(),
                report.lastEvent().type().text(),
                json.writeValueAsString(event),
                event.occurredAt(),
                Correlation.current().orElse(null));
    }

    /** All that the document holds, ending with the report's newest event even if that went out before. */
    Publication pending(Document document) {
        Report report = ReportDocuments.read(document);
        List<OutboxEntry> entries = document.getList("outbox", Document.class).stream()
                .map(EntryDocuments::read)
                .sorted(Comparator.comparingLong(OutboxEntry::revision))
                .toList();
        boolean complete = !entries.isEmpty()
                && entries.getLast().revision() == report.lastEvent().revision();
        return publication(
                report,
                complete
                        ? entries
                        : Stream.concat(entries.stream(), Stream.of(newest(report)))
                                .toList());
    }

    static Publication publication(Report report, List<OutboxEntry> entries) {
        return new Publication(
                Topic.REPORTS, report.id().toString(), report.id().period().toString(), entries);
    }

    static Document write(OutboxEntry entry) {
        return EntryDocuments.write(entry);
    }
}
