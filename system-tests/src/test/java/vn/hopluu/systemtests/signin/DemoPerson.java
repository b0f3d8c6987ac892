package vn.hopluu.systemtests.signin;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An invented person, of those that every system in demo mode knows. */
public record DemoPerson(String email, String role, String unit) {

    private static final Path FILE = Path.of("../org-service/src/main/resources/demo-people.csv");

    public static DemoPerson withRole(String role) {
        return all().stream()
                .filter(person -> person.role.contains(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo person is a " + role));
    }

    public static List<DemoPerson> all() {
        try {
            var lines = Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            var columns = List.of(lines.getFirst().split(","));
            return lines.stream().skip(1).map(line -> person(columns, line)).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static DemoPerson person(List<String> columns, String line) {
        Map<String, String> cells = new HashMap<>();
        var values = line.split(",", -1);
        for (int i = 0; i < values.length; i++) cells.put(columns.get(i), values[i]);
        return new DemoPerson(
                requireNonNull(cells.get("email")),
                requireNonNull(cells.get("role")),
                requireNonNull(cells.get("unit")));
    }
}
