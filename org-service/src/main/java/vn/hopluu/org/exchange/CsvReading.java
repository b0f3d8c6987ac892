package vn.hopluu.org.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hopluu.org.csv.Cell;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Reads CSV (RFC 4180) line by line: a bad one does not keep the others from being read. */
final class CsvReading {

    private final Layout layout;
    private final List<CsvLine> lines = new ArrayList<>();
    private final List<InvalidField> faults = new ArrayList<>();
    private List<String> header = List.of();
    private long next = 1;

    private CsvReading(Layout layout) {
        this.layout = layout;
    }

    static Contents of(String text, Layout layout) {
        CsvReading reading = new CsvReading(layout);
        reading.read(text);
        Contents contents = layout.items(reading.lines);
        reading.faults.addAll(contents.faults());
        return new Contents(contents.items(), reading.faults);
    }

    private void read(String text) {
        var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
        try {
            records.forEach(this::take);
        } catch (CsvParseException _) {
            faults.add(Faults.onLine(next, "not-csv"));
        }
        if (header.isEmpty() && faults.isEmpty()) {
            readHeader(List.of());
        }
    }

    /** Spreadsheets write semicolons where a comma is in every number, as in Việt Nam. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.contains(";") && !first.contains(",") ? ';' : ',';
    }

    private void take(CsvRecord read) {
        next = read.getStartingLineNumber() + 1 + breaks(read);
        if (header.isEmpty()) {
            readHeader(read.getFields().stream().map(String::strip).toList());
        } else if (header.size() != read.getFieldCount()) {
            faults.add(Faults.onLine(
                    read.getStartingLineNumber(), "wrong-number-of-cells", header.size(), read.getFieldCount()));
        } else {
            lines.add(line(read));
        }
    }

    private static long breaks(CsvRecord read) {
        return read.getFields().stream()
                .mapToLong(field -> field.lines().count() + (field.endsWith("\n") ? 1 : 0) - (field.isEmpty() ? 0 : 1))
                .sum();
    }

    private void readHeader(List<String> names) {
        header = names.isEmpty() ? List.of("") : names;
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!layout.columns().contains(name)) {
                faults.add(Faults.onLine(1, "unknown-column", name, String.join(", ", layout.columns())));
            } else if (!seen.add(name)) {
                faults.add(Faults.onLine(1, "column-twice", name));
            }
        }
        layout.required().stream()
                .filter(name -> !seen.contains(name))
                .sorted()
                .forEach(name -> faults.add(Faults.onLine(1, "missing-column", name)));
    }

    private CsvLine line(CsvRecord read) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), Cell.read(read.getField(i)));
        }
        return new CsvLine(Math.toIntExact(read.getStartingLineNumber()), cells);
    }
}
