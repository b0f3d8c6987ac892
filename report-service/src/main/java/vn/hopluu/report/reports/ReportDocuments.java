package vn.hopluu.report.reports;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.life.Draft;
import vn.hopluu.report.life.EventType;
import vn.hopluu.report.life.InForce;
import vn.hopluu.report.life.LastEvent;
import vn.hopluu.report.life.Obligation;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.life.ReportState;
import vn.hopluu.report.life.Returned;
import vn.hopluu.report.unit.UnitKind;

/** A report as the store keeps it: one document, keyed by the report's id. */
final class ReportDocuments {

    private ReportDocuments() {}

    /** What never changes after the period was opened. */
    static Document obligation(Obligation owed) {
        return new Document("_id", owed.report().toString())
                .append("formVersion", owed.formVersion())
                .append("unitKind", owed.unitKind().name())
                .append("receivingUnit", owed.receivingUnit())
                .append("dueAt", Date.from(owed.dueAt()));
    }

    /** What an act may change. */
    static Document life(Report report) {
        return new Document("state", report.state().name())
                .append("revision", report.revision())
                .append("draft", draft(report.draft()))
                .append(
                        "versions",
                        report.versions().stream().map(VersionDocuments::write).toList())
                .append("inForce", inForce(report.inForce()))
                .append("returned", returned(report.returned()))
                .append("event", event(report.lastEvent()))
                .append("approval", ApprovalDocuments.write(report.approval()));
    }

    private static @Nullable Document draft(@Nullable Draft draft) {
        return draft == null ? null : DraftDocuments.write(draft);
    }

    private static @Nullable Document inForce(@Nullable InForce inForce) {
        return inForce == null
                ? null
                : new Document("version", inForce.version()).append("accepted", inForce.accepted());
    }

    static @Nullable Document returned(@Nullable Returned returned) {
        return returned == null
                ? null
                : new Document("reason", returned.reason())
                        .append("lines", new Document(Map.copyOf(returned.lines())))
                        .append("by", returned.by());
    }

    private static Document event(LastEvent event) {
        return new Document("type", event.type().name())
                .append("revision", event.revision())
                .append("at", Date.from(event.at()));
    }

    static Report read(Document document) {
        return new Report(
                readObligation(document),
                ReportState.valueOf(document.getString("state")),
                document.getLong("revision"),
                DraftDocuments.read(document.get("draft", Document.class), document.getLong("revision")),
                document.getList("versions", Document.class, List.of()).stream()
                        .map(VersionDocuments::read)
                        .toList(),
                readInForce(document.get("inForce", Document.class)),
                readReturned(document.get("returned", Document.class)),
                readEvent(document.get("event", Document.class)),
                ApprovalDocuments.read(document.get("approval", Document.class)));
    }

    private static Obligation readObligation(Document document) {
        return new Obligation(
                ReportId.of(document.getString("_id")),
                document.getInteger("formVersion"),
                UnitKind.valueOf(document.getString("unitKind")),
                document.getString("receivingUnit"),
                document.getDate("dueAt").toInstant());
    }

    private static @Nullable InForce readInForce(@Nullable Document inForce) {
        return inForce == null ? null : new InForce(inForce.getInteger("version"), inForce.getBoolean("accepted"));
    }

    static @Nullable Returned readReturned(@Nullable Document returned) {
        return returned == null
                ? null
                : new Returned(
                        returned.getString("reason"),
                        ContentDocuments.texts(returned, "lines"),
                        returned.getString("by"));
    }

    private static LastEvent readEvent(Document event) {
        return new LastEvent(
                EventType.valueOf(event.getString("type")),
                event.getLong("revision"),
                event.getDate("at").toInstant());
    }
}
