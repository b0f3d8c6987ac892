package vn.hopluu.aggregation.topology;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import vn.hopluu.aggregation.topology.PublishedUnit.Segment;
import vn.hopluu.aggregation.topology.PublishedUnit.Today;

/** Keeps a unit. */
final class UnitFormat implements StateFormat<PublishedUnit> {

    @Override
    public void write(DataOutputStream out, PublishedUnit unit) throws IOException {
        out.writeUTF(unit.unit());
        out.writeLong(unit.revision());
        Fields.writeList(out, unit.lineage(), UnitFormat::writeSegment);
        Fields.writeNullable(out, unit.now(), UnitFormat::writeToday);
    }

    @Override
    public PublishedUnit read(DataInputStream in) throws IOException {
        return new PublishedUnit(
                in.readUTF(),
                in.readLong(),
                Fields.readList(in, UnitFormat::readSegment),
                Fields.readNullable(in, UnitFormat::readToday));
    }

    private static void writeSegment(DataOutputStream out, Segment segment) throws IOException {
        Fields.writeDate(out, segment.from());
        Fields.writeNullable(out, segment.to(), Fields::writeDate);
        Fields.writeList(out, segment.ancestors(), DataOutputStream::writeUTF);
    }

    private static Segment readSegment(DataInputStream in) throws IOException {
        return new Segment(Fields.readDate(in), Fields.readNullable(in, Fields::readDate), readUnits(in));
    }

    private static void writeToday(DataOutputStream out, Today today) throws IOException {
        out.writeUTF(today.unit());
        Fields.writeList(out, today.ancestors(), DataOutputStream::writeUTF);
    }

    private static Today readToday(DataInputStream in) throws IOException {
        return new Today(in.readUTF(), readUnits(in));
    }

    private static List<String> readUnits(DataInputStream in) throws IOException {
        return Fields.readList(in, DataInput::readUTF);
    }
}
