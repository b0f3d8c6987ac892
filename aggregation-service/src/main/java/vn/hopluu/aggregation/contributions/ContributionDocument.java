package vn.hopluu.aggregation.contributions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.PublishedReport.Line;
import vn.hopluu.aggregation.contributions.PublishedReport.State;
import vn.hopluu.aggregation.contributions.PublishedReport.Version;

/** A contribution within its page as the store keeps it. */
final class ContributionDocument {

    static final String REVISION = "revision";
    static final String VALUES = "values";

    private ContributionDocument() {}

    static Document write(Contribution contribution) {
        PublishedReport report = contribution.report();
        return new Document("report", report.report())
                .append(REVISION, report.revision())
                .append("offset", contribution.offset())
                .append("structureDate", report.structureDate().toString())
                .append("receivingUnit", report.receivingUnit())
                .append("state", report.state().name())
                .append("dueAt", report.dueAt().toString())
                .append(
                        "lines",
                        report.lines().stream().map(ContributionDocument::line).toList())
                .append("inForce", version(report.inForce()));
    }

    private static Document line(Line line) {
        return new Document("indicator", line.indicator()).append("rollUp", line.rollUp());
    }

    private static @Nullable Document version(@Nullable Version version) {
        if (version == null) {
            return null;
        }
        Document values = new Document();
        version.values().forEach((line, value) -> values.put(line, value == null ? null : new Decimal128(value)));
        return new Document("version", version.version())
                .append("accepted", version.accepted())
                .append("submittedAt", version.submittedAt().toString())
                .append("onTime", version.onTime())
                .append(VALUES, values);
    }

    static Contribution read(String form, String period, String unit, Document stored) {
        var report = new PublishedReport(
                stored.getString("report"),
                stored.getLong(REVISION),
                form,
                period,
                LocalDate.parse(stored.getString("structureDate")),
                unit,
                stored.getString("receivingUnit"),
                State.valueOf(stored.getString("state")),
                Instant.parse(stored.getString("dueAt")),
                stored.getList("lines", Document.class, List.of()).stream()
                        .map(line -> new Line(line.getString("indicator"), line.getString("rollUp")))
                        .toList(),
                readVersion(stored.get("inForce", Document.class)));
        return new Contribution(report, stored.getLong("offset"));
    }

    private static @Nullable Version readVersion(@Nullable Document stored) {
        if (stored == null) {
            return null;
        }
        Map<String, @Nullable BigDecimal> values = new TreeMap<>();
        stored.get(VALUES, new Document())
                .forEach((line, value) ->
                        values.put(line, value == null ? null : ((Decimal128) value).bigDecimalValue()));
        return new Version(
                stored.getInteger("version"),
                stored.getBoolean("accepted"),
                Instant.parse(stored.getString("submittedAt")),
                stored.getBoolean("onTime"),
                values);
    }
}
