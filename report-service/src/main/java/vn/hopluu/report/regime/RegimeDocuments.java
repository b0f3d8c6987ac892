package vn.hopluu.report.regime;

import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.unit.UnitKind;

/** A regime as the store keeps it; days as text, which no time zone moves. */
final class RegimeDocuments {

    private RegimeDocuments() {}

    static Document write(Regime regime) {
        return new Document("revision", regime.revision())
                .append("form", regime.form())
                .append("formVersion", regime.formVersion())
                .append("calendar", sorted(regime.calendar()))
                .append("subtree", regime.subtree())
                .append(
                        "kinds",
                        regime.kinds().stream().map(Enum::name).sorted().toList())
                .append("except", sorted(regime.except()))
                .append("due", due(regime.due()))
                .append("dueByKind", byKind(regime.dueByKind()))
                .append("opens", opens(regime.opens()))
                .append("from", regime.from().toString())
                .append("until", Objects.toString(regime.until(), null))
                .append("changedBy", regime.changedBy())
                .append("changedAt", Date.from(regime.changedAt()));
    }

    private static List<String> sorted(Set<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static Document due(DueRule rule) {
        return switch (rule) {
            case DueRule.AfterCutOff after -> new Document("workingDays", after.count());
            case DueRule.OfMonth month -> new Document("dayOfMonth", month.day());
        };
    }

    private static Document byKind(Map<UnitKind, DueRule> rules) {
        Document document = new Document();
        rules.forEach((kind, rule) -> document.append(kind.name(), due(rule)));
        return document;
    }

    private static Document opens(OpeningDay day) {
        return new Document("daysBefore", day.daysBefore())
                .append("of", day.of().name());
    }

    static Regime read(Document document) {
        @Nullable String until = document.getString("until");
        return new Regime(
                document.getString("_id"),
                document.getLong("revision"),
                document.getString("form"),
                document.getInteger("formVersion"),
                texts(document, "calendar"),
                document.getString("subtree"),
                texts(document, "kinds").stream().map(UnitKind::valueOf).collect(Collectors.toSet()),
                texts(document, "except"),
                readDue(document.get("due", Document.class)),
                readByKind(document.get("dueByKind", Document.class)),
                readOpens(document.get("opens", Document.class)),
                LocalDate.parse(document.getString("from")),
                until == null ? null : LocalDate.parse(until),
                document.getString("changedBy"),
                document.getDate("changedAt").toInstant());
    }

    private static Set<String> texts(Document document, String field) {
        return new HashSet<>(document.getList(field, String.class));
    }

    private static DueRule readDue(Document document) {
        @Nullable Integer workingDays = document.getInteger("workingDays");
        return workingDays == null
                ? new DueRule.OfMonth(document.getInteger("dayOfMonth"))
                : new DueRule.AfterCutOff(workingDays);
    }

    private static Map<UnitKind, DueRule> readByKind(Document document) {
        Map<UnitKind, DueRule> rules = new EnumMap<>(UnitKind.class);
        document.forEach((kind, rule) -> rules.put(UnitKind.valueOf(kind), readDue((Document) rule)));
        return rules;
    }

    private static OpeningDay readOpens(Document document) {
        return new OpeningDay(document.getInteger("daysBefore"), OpeningDay.Edge.valueOf(document.getString("of")));
    }
}
