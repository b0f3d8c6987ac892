package vn.hopluu.aggregation.topology;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the state of a scope. */
final class ScopeFormat implements StateFormat<ScopeState> {

    /** Which numbers of a basis are there; the first alone is what was written before there were quotients. */
    private static final int TOTAL = 1;

    private static final int PARTS = 2;

    @Override
    public void write(DataOutputStream out, ScopeState scope) throws IOException {
        Fields.writeNullable(out, scope.parent(), DataOutputStream::writeUTF);
        out.writeLong(scope.sequence());
        Fields.writeNullable(out, scope.asOf(), Fields::writeInstant);
        writeCounts(out, scope.counts());
        out.writeInt(scope.lines().size());
        for (var line : scope.lines().entrySet()) {
            out.writeUTF(line.getKey());
            out.writeInt(line.getValue().expected());
            writeBasis(out, line.getValue().submitted());
            writeBasis(out, line.getValue().accepted());
        }
    }

    @Override
    public ScopeState read(DataInputStream in) throws IOException {
        return new ScopeState(
                Fields.readNullable(in, DataInput::readUTF),
                in.readLong(),
                Fields.readNullable(in, Fields::readInstant),
                readCounts(in),
                readLines(in));
    }

    private static void writeCounts(DataOutputStream out, Counts counts) throws IOException {
        out.writeInt(counts.expected());
        out.writeInt(counts.submitted());
        out.writeInt(counts.onTime());
        out.writeInt(counts.late());
        out.writeInt(counts.returned());
        out.writeInt(counts.accepted());
    }

    private static Counts readCounts(DataInputStream in) throws IOException {
        return new Counts(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    private static void writeBasis(DataOutputStream out, BasisTotal basis) throws IOException {
        out.writeInt(basis.reported());
        out.writeByte((basis.total() == null ? 0 : TOTAL) + (basis.numerator() == null ? 0 : PARTS));
        writePresent(out, basis.total());
        writePresent(out, basis.numerator());
        writePresent(out, basis.denominator());
    }

    private static void writePresent(DataOutputStream out, @Nullable BigDecimal number) throws IOException {
        if (number != null) {
            Fields.writeDecimal(out, number);
        }
    }

    private static BasisTotal readBasis(DataInputStream in) throws IOException {
        int reported = in.readInt();
        int present = in.readByte();
        BigDecimal total = readPresent(in, present, TOTAL);
        return new BasisTotal(reported, total, readPresent(in, present, PARTS), readPresent(in, present, PARTS));
    }

    private static @Nullable BigDecimal readPresent(DataInputStream in, int present, int part) throws IOException {
        return (present & part) == 0 ? null : Fields.readDecimal(in);
    }

    private static TreeMap<String, LineTotal> readLines(DataInputStream in) throws IOException {
        var lines = new TreeMap<String, LineTotal>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.put(in.readUTF(), new LineTotal(in.readInt(), readBasis(in), readBasis(in)));
        }
        return lines;
    }
}
