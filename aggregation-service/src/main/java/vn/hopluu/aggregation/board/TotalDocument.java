package vn.hopluu.aggregation.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.Counts;
import vn.hopluu.aggregation.topology.LineTotal;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.ScopeTotal;

/** A total within a board as the store keeps it; its place in the board says of which scope it is. */
final class TotalDocument {

    static final String PARENT = "parent";

    private TotalDocument() {}

    static Document write(Entry entry) {
        ScopeTotal total = entry.total();
        Document lines = new Document();
        total.lines().forEach((indicator, line) -> lines.put(indicator, write(line)));
        return new Document(PARENT, total.parent())
                .append("sequence", total.sequence())
                .append("offset", entry.offset())
                .append("seen", total.seen())
                // The store's own dates are exact to the millisecond only.
                .append("asOf", total.asOf() == null ? null : total.asOf().toString())
                .append("counts", write(total.counts()))
                .append("lines", lines);
    }

    static Entry read(Scope scope, @Nullable String parent, Document stored) {
        var total = new ScopeTotal(
                scope.form(),
                scope.period(),
                scope.structure(),
                scope.unit(),
                parent,
                stored.getLong("sequence"),
                stored.getLong("seen"),
                instant(stored.getString("asOf")),
                counts(stored.get("counts", Document.class)),
                lines(stored.get("lines", Document.class)));
        return new Entry(total, stored.getLong("offset"));
    }

    private static Document write(Counts counts) {
        return new Document("expected", counts.expected())
                .append("submitted", counts.submitted())
                .append("onTime", counts.onTime())
                .append("late", counts.late())
                .append("returned", counts.returned())
                .append("accepted", counts.accepted());
    }

    private static Counts counts(Document stored) {
        return new Counts(
                stored.getInteger("expected"),
                stored.getInteger("submitted"),
                stored.getInteger("onTime"),
                stored.getInteger("late"),
                stored.getInteger("returned"),
                stored.getInteger("accepted"));
    }

    private static Document write(LineTotal line) {
        return new Document("expected", line.expected())
                .append("submitted", write(line.submitted()))
                .append("accepted", write(line.accepted()));
    }

    private static SortedMap<String, LineTotal> lines(Document stored) {
        SortedMap<String, LineTotal> lines = new TreeMap<>();
        stored.forEach((indicator, value) -> {
            Document line = (Document) value;
            lines.put(
                    indicator,
                    new LineTotal(
                            line.getInteger("expected"),
                            basis(line.get("submitted", Document.class)),
                            basis(line.get("accepted", Document.class))));
        });
        return lines;
    }

    private static Document write(BasisTotal basis) {
        @Nullable BigDecimal total = basis.total();
        return new Document("reported", basis.reported()).append("total", total == null ? null : new Decimal128(total));
    }

    private static BasisTotal basis(Document stored) {
        @Nullable Decimal128 total = stored.get("total", Decimal128.class);
        return new BasisTotal(stored.getInteger("reported"), total == null ? null : total.bigDecimalValue());
    }

    private static @Nullable Instant instant(@Nullable String stored) {
        return stored == null ? null : Instant.parse(stored);
    }
}
