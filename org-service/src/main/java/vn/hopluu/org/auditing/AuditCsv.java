package vn.hopluu.org.auditing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.audit.Entry;
import vn.hopluu.org.audit.FieldChange;
import vn.hopluu.org.audit.Moments;
import vn.hopluu.org.csv.Cell;

/** Writes entries as CSV while they are read; with a byte order mark, without which spreadsheets garble Vietnamese. */
final class AuditCsv {

    static final String TYPE = "text/csv";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> COLUMNS = List.of(
            "at",
            "act",
            "kind",
            "object",
            "account",
            "units",
            "who",
            "client",
            "session",
            "from",
            "correlation",
            "field",
            "before",
            "after");
    private static final FieldChange NOTHING = new FieldChange("", null, null);

    private final CsvWriter csv;

    AuditCsv(OutputStream to) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(text);
        csv.writeRecord(COLUMNS);
    }

    /** @return true: there is always room for more */
    boolean write(Entry entry) {
        List<FieldChange> changes = entry.changes().isEmpty() ? List.of(NOTHING) : entry.changes();
        changes.forEach(change -> csv.writeRecord(line(entry, change)));
        return true;
    }

    private static List<String> line(Entry entry, FieldChange change) {
        return Stream.<@Nullable String>of(
                        Moments.written(entry.at()),
                        entry.act(),
                        entry.kind().name(),
                        entry.object(),
                        entry.account(),
                        String.join(" ", entry.units()),
                        entry.who().subject(),
                        entry.who().client(),
                        entry.who().session(),
                        entry.from(),
                        entry.correlation(),
                        change.field(),
                        change.before(),
                        change.after())
                .map(AuditCsv::cell)
                .toList();
    }

    private static String cell(@Nullable String text) {
        return Cell.written(Optional.ofNullable(text).orElse(""));
    }

    void end() {
        try {
            csv.flush();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
