package vn.hopluu.aggregation.webhooks;

import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** Acts as the store keeps them. */
final class ActDocument {

    private ActDocument() {}

    static Document write(Act act) {
        return new Document("_id", act.id())
                .append("at", Documents.date(act.at()))
                .append("webhook", act.webhook())
                .append("revision", act.revision())
                .append("unit", act.unit())
                .append("act", act.act())
                .append("who", act.who())
                .append("correlation", act.correlation())
                .append(
                        "changes",
                        act.changes().stream().map(ActDocument::write).toList());
    }

    private static Document write(Act.Change change) {
        return new Document("field", change.field())
                .append("before", change.before())
                .append("after", change.after());
    }

    static Act read(Document d) {
        return new Act(
                Objects.requireNonNull(Documents.instant(d, "at")),
                d.getString("webhook"),
                d.getLong("revision"),
                d.getString("unit"),
                d.getString("act"),
                d.getString("who"),
                d.getString("correlation"),
                changes(d.getList("changes", Document.class)));
    }

    private static List<Act.Change> changes(List<Document> all) {
        return all.stream()
                .map(one -> new Act.Change(one.getString("field"), one.getString("before"), one.getString("after")))
                .toList();
    }
}
