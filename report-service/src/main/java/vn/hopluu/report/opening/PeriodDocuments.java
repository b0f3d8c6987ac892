package vn.hopluu.report.opening;

import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodChange;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.period.PeriodState;
import vn.hopluu.report.unit.UnitKind;

/** A period as the store keeps it; while it opens, with the frozen list of who owes. */
final class PeriodDocuments {

    static final String OBLIGATIONS = "obligations";

    private PeriodDocuments() {}

    static Document write(Period period, String plan, List<Frozen> frozen) {
        return new Document("_id", period.id().toString())
                .append("form", period.id().form())
                .append("period", period.id().period().toString())
                .append("formVersion", period.formVersion())
                .append("plan", plan)
                .append("dueAt", Date.from(period.deadlines().dueAt()))
                .append("dueAtByKind", byKind(period.deadlines().byKind()))
                .append("state", period.state().name())
                .append("expected", period.expected())
                .append("openedAt", Date.from(period.openedAt()))
                .append(OBLIGATIONS, frozen.stream().map(PeriodDocuments::write).toList());
    }

    private static Document byKind(Map<UnitKind, Instant> instants) {
        Document document = new Document();
        instants.forEach((kind, at) -> document.append(kind.name(), Date.from(at)));
        return document;
    }

    private static Document write(Frozen frozen) {
        return new Document("unit", frozen.unit())
                .append("kind", frozen.kind().name())
                .append("parent", frozen.parent());
    }

    static Period read(Document document) {
        return new Period(
                id(document),
                document.getInteger("formVersion"),
                Plan.subtree(document.getString("plan")),
                new Deadlines(document.getDate("dueAt").toInstant(), readByKind(document)),
                PeriodState.valueOf(document.getString("state")),
                document.getInteger("expected"),
                document.getDate("openedAt").toInstant(),
                document.getList("changes", Document.class, List.of()).stream()
                        .map(PeriodDocuments::change)
                        .toList());
    }

    private static PeriodId id(Document document) {
        return new PeriodId(document.getString("form"), PeriodCode.of(document.getString("period")));
    }

    private static Map<UnitKind, Instant> readByKind(Document document) {
        Map<UnitKind, Instant> instants = new EnumMap<>(UnitKind.class);
        document.get("dueAtByKind", Document.class)
                .forEach((kind, at) -> instants.put(UnitKind.valueOf(kind), ((Date) at).toInstant()));
        return instants;
    }

    static Document write(PeriodChange change, String key) {
        return new Document("to", change.to().name())
                .append("reason", change.reason())
                .append("by", change.by())
                .append("at", Date.from(change.at()))
                .append("key", key);
    }

    private static PeriodChange change(Document document) {
        return new PeriodChange(
                PeriodState.valueOf(document.getString("to")),
                document.getString("reason"),
                document.getString("by"),
                document.getDate("at").toInstant());
    }

    static List<Frozen> frozen(Document document) {
        return document.getList(OBLIGATIONS, Document.class, List.of()).stream()
                .map(one -> new Frozen(
                        one.getString("unit"), UnitKind.valueOf(one.getString("kind")), one.getString("parent")))
                .toList();
    }
}
