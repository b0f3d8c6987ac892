package vn.hopluu.report.plans;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.report.correlation.Correlation;
import vn.hopluu.report.publishing.EntryDocuments;
import vn.hopluu.report.publishing.OutboxEntry;
import vn.hopluu.report.publishing.Publication;
import vn.hopluu.report.publishing.Topic;

/** A plan as the store keeps it: its content as one text, whose decimals stay as exact as they came. */
@Component
class PlanDocuments {

    static final String OUTBOX = "outbox";

    private final JsonMapper json;

    PlanDocuments(JsonMapper json) {
        this.json = json;
    }

    Document write(Plan plan) {
        return new Document("revision", plan.revision())
                .append("unit", plan.id().unit())
                .append("year", plan.id().year())
                .append("content", plan.isThere() ? json.writeValueAsString(plan.content()) : null)
                .append("setBy", plan.setBy())
                .append("setAt", Date.from(plan.setAt()));
    }

    Plan read(Document document) {
        return new Plan(
                new PlanId(document.getString("unit"), document.getInteger("year")),
                document.getLong("revision"),
                content(document.getString("content")),
                document.getString("setBy"),
                document.getDate("setAt").toInstant());
    }

    private @Nullable PlanContent content(@Nullable String text) {
        return text == null ? null : json.readValue(text, PlanContent.class);
    }

    OutboxEntry newest(Plan plan) {
        PlanEvent event = PlanEvent.of(plan);
        return new OutboxEntry(
                plan.revision(),
                event.type(),
                json.writeValueAsString(event),
                plan.setAt(),
                Correlation.current().orElse(null));
    }

    /** The plan's newest event: it says all, so nothing before it need go out. */
    Publication pending(Document document) {
        Plan plan = read(document);
        return publication(
                plan,
                document.getList(OUTBOX, Document.class).stream()
                        .map(EntryDocuments::read)
                        .filter(entry -> entry.revision() == plan.revision())
                        .findFirst()
                        .orElseGet(() -> newest(plan)));
    }

    static Publication publication(Plan plan, OutboxEntry entry) {
        return new Publication(Topic.PLANS, plan.id().toString(), plan.id().toString(), List.of(entry));
    }
}
