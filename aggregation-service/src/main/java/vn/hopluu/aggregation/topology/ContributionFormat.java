package vn.hopluu.aggregation.topology;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.PublishedReport.InForce;
import vn.hopluu.aggregation.topology.PublishedReport.Line;

/** Keeps a contribution. */
final class ContributionFormat implements StateFormat<Contribution> {

    private static final String RATIO = "RATIO";
    private static final String PERCENTAGE = "PERCENTAGE";

    @Override
    public void write(DataOutputStream out, Contribution contribution) throws IOException {
        PublishedReport report = contribution.report();
        out.writeLong(report.revision());
        out.writeUTF(report.form());
        out.writeUTF(report.period());
        Fields.writeDate(out, report.structureDate());
        out.writeUTF(report.unit());
        out.writeUTF(report.state());
        Fields.writeList(out, report.lines(), ContributionFormat::writeLine);
        Fields.writeNullable(out, report.inForce(), ContributionFormat::writeInForce);
        Fields.writeInstant(out, report.occurredAt());
        Fields.writeList(out, contribution.placement().then(), DataOutputStream::writeUTF);
        Fields.writeList(out, contribution.placement().now(), DataOutputStream::writeUTF);
    }

    @Override
    public Contribution read(DataInputStream in) throws IOException {
        return new Contribution(readReport(in), new Placement(readUnits(in), readUnits(in)));
    }

    private static PublishedReport readReport(DataInputStream in) throws IOException {
        return new PublishedReport(
                in.readLong(),
                in.readUTF(),
                in.readUTF(),
                Fields.readDate(in),
                in.readUTF(),
                in.readUTF(),
                Fields.readList(in, ContributionFormat::readLine),
                Fields.readNullable(in, ContributionFormat::readInForce),
                Fields.readInstant(in));
    }

    private static List<String> readUnits(DataInputStream in) throws IOException {
        return Fields.readList(in, DataInput::readUTF);
    }

    private static void writeLine(DataOutputStream out, Line line) throws IOException {
        out.writeUTF(line.indicator());
        out.writeUTF(rollUp(line));
    }

    /** A ratio as one text with the lines that it is of, so that other lines stand as they did before there were ratios. */
    private static String rollUp(Line line) {
        return line.isRatio()
                ? String.join(" ", line.percentage() ? PERCENTAGE : RATIO, line.numerator(), line.denominator())
                : line.rollUp();
    }

    private static Line readLine(DataInputStream in) throws IOException {
        String indicator = in.readUTF();
        String[] rollUp = in.readUTF().split(" ");
        return rollUp.length == 3
                ? new Line(indicator, RATIO, rollUp[1], rollUp[2], rollUp[0].equals(PERCENTAGE))
                : new Line(indicator, rollUp[0]);
    }

    private static void writeInForce(DataOutputStream out, InForce inForce) throws IOException {
        out.writeBoolean(inForce.accepted());
        out.writeBoolean(inForce.onTime());
        out.writeInt(inForce.values().size());
        for (var entry : inForce.values().entrySet()) {
            out.writeUTF(entry.getKey());
            Fields.writeNullable(out, entry.getValue(), Fields::writeDecimal);
        }
    }

    private static InForce readInForce(DataInputStream in) throws IOException {
        boolean accepted = in.readBoolean();
        boolean onTime = in.readBoolean();
        var values = new TreeMap<String, @Nullable BigDecimal>();
        for (int left = in.readInt(); left > 0; left--) {
            values.put(in.readUTF(), Fields.readNullable(in, Fields::readDecimal));
        }
        return new InForce(accepted, onTime, values);
    }
}
