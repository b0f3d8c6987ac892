package vn.hopluu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The invented people that org-service knows in demo mode, as its own file lists them. */
record DemoPeople(List<Map<String, String>> people) {

    /** Shown in this order, each as wide as its widest entry. */
    private static final List<String> COLUMNS = List.of("email", "rights", "name");

    private static final Pattern OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Path FILE = Path.of("org-service/src/main/resources/demo-people.csv");

    /** @param root the project's folder */
    static DemoPeople read(Path root) {
        try {
            List<String> lines = Files.readAllLines(root.resolve(FILE)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            String[] header = cells(lines.getFirst());
            return new DemoPeople(lines.stream()
                    .skip(1)
                    .map(line -> person(header, cells(line)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line for each person. */
    String table() {
        return people.stream().map(this::row).collect(Collectors.joining("\n"));
    }

    private String row(Map<String, String> person) {
        return COLUMNS.stream()
                .map(column -> ("%-" + width(column) + "s").formatted(cell(person, column)))
                .collect(Collectors.joining("  ", "  ", ""))
                .stripTrailing();
    }

    private int width(String column) {
        return people.stream()
                .mapToInt(person -> cell(person, column).length())
                .max()
                .orElse(1);
    }

    private static String cell(Map<String, String> person, String column) {
        return person.getOrDefault(column, "");
    }

    private static Map<String, String> person(String[] header, String[] cells) {
        Map<String, String> person = new HashMap<>();
        IntStream.range(0, header.length).forEach(i -> person.put(header[i], cells[i]));
        return person;
    }

    private static String[] cells(String line) {
        return Arrays.stream(OUTSIDE_QUOTES.split(line, -1))
                .map(cell -> cell.replace("\"", ""))
                .toArray(String[]::new);
    }
}
