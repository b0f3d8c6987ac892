package vn.hopluu.org.people;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.hopluu.org.access.Right;

/** Somebody of the demonstration, as {@code demo-people.csv} has them. */
record DemoPerson(String email, String name, List<Right> rights) {

    static List<DemoPerson> all() {
        try (InputStream file = Objects.requireNonNull(DemoPerson.class.getResourceAsStream("/demo-people.csv"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(text).stream()
                    .map(DemoPerson::of)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static DemoPerson of(NamedCsvRecord line) {
        return new DemoPerson(
                line.getField("email"),
                line.getField("name"),
                Arrays.stream(line.getField("rights").split(" "))
                        .map(right -> Right.parse(right).orElseThrow())
                        .toList());
    }
}
