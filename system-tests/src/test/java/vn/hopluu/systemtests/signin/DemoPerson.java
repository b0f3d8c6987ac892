package vn.hopluu.systemtests.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** An invented person, of those that every system in demo mode knows. */
public record DemoPerson(String email, String role, String unit) {

    private static final Path FILE = Path.of("../org-service/src/main/resources/demo-people.csv");
    private static final Pattern LINE = Pattern.compile("([^,]+@[^,]+),.*,([A-Z]+)@([a-z0-9-]+)");

    /** The first with this role. */
    public static DemoPerson withRole(String role) {
        return all().stream()
                .filter(person -> person.role.equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo person is a " + role));
    }

    public static List<DemoPerson> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(LINE::matcher)
                    .filter(line -> line.matches())
                    .map(line -> new DemoPerson(line.group(1), line.group(2), line.group(3)))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
