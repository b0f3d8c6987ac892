package vn.hopluu.aggregation.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.Counts;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.LineTotal;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Structure;
import vn.hopluu.aggregation.topology.TotalsTopic;

/** Totals for tests, told apart by the figure of their one line. */
public final class Totals {

    public static final Generation FIRST = new Generation(1);
    public static final String FORM = "TT-CCHC";
    public static final Instant MORNING = Instant.parse("2024-06-10T02:00:00Z");

    private Totals() {}

    public static Scope scope(String period, String unit) {
        return new Scope(FORM, period, Structure.THEN, unit);
    }

    public static ScopeTotal total(String period, String unit, @Nullable String parent, int figure) {
        return total(FIRST, period, unit, parent, figure);
    }

    public static ScopeTotal total(
            Generation generation, String period, String unit, @Nullable String parent, int figure) {
        var lines = new TreeMap<String, LineTotal>();
        lines.put("CONTESTS", new LineTotal(3, new BasisTotal(1, BigDecimal.valueOf(figure)), BasisTotal.NONE));
        return new ScopeTotal(
                FORM,
                period,
                Structure.THEN,
                unit,
                parent,
                generation.sequence(figure),
                figure,
                MORNING.plusSeconds(figure),
                new Counts(3, 1, 1, 0, 0, 0),
                lines);
    }

    /** Nobody reports there any more. */
    public static ScopeTotal nothing(String period, String unit, @Nullable String parent, int sequence) {
        return new ScopeTotal(
                FORM,
                period,
                Structure.THEN,
                unit,
                parent,
                FIRST.sequence(sequence),
                sequence,
                null,
                Counts.NONE,
                new TreeMap<>());
    }

    /** The totals as records of partition 0, the first at the given offset. */
    public static List<ConsumerRecord<String, byte[]>> records(long from, List<ScopeTotal> totals) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (ScopeTotal total : totals) {
            records.add(record(from + records.size(), total));
        }
        return records;
    }

    public static ConsumerRecord<String, byte[]> record(long offset, ScopeTotal total) {
        return new ConsumerRecord<>(TotalsTopic.NAME, 0, offset, total.scope().id(), TotalsTopic.write(total));
    }
}
