package vn.hopluu.aggregation.topology;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.TreeMap;

/** Keeps the state of a scope. */
final class ScopeFormat implements StateFormat<ScopeState> {

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
        Fields.writeNullable(out, basis.total(), Fields::writeDecimal);
    }

    private static BasisTotal readBasis(DataInputStream in) throws IOException {
        return new BasisTotal(in.readInt(), Fields.readNullable(in, Fields::readDecimal));
    }

    private static TreeMap<String, LineTotal> readLines(DataInputStream in) throws IOException {
        var lines = new TreeMap<String, LineTotal>();
        for (int left = in.readInt(); left > 0; left--) {
            lines.put(in.readUTF(), new LineTotal(in.readInt(), readBasis(in), readBasis(in)));
        }
        return lines;
    }
}
