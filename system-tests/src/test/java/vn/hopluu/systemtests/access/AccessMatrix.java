package vn.hopluu.systemtests.access;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of who may do what, as {@code access/matrix.md} tells it. */
record AccessMatrix(List<Rule> rules) {

    private static final String FILE = "/access/matrix.md";
    private static final Map<String, Rule.Door> DOORS =
            Map.of("signed in", Rule.Door.SIGNED_IN, "their own", Rule.Door.THEIR_OWN);

    static AccessMatrix read() {
        var words = new HashMap<String, String>();
        lines().filter(line -> line.startsWith("- **")).forEach(line -> addWord(words, line));
        return new AccessMatrix(lines().filter(line -> line.startsWith("| `"))
                .map(line -> rule(line, words))
                .toList());
    }

    private static Stream<String> lines() {
        try (var file = requireNonNull(AccessMatrix.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** {@code - **viewers**: `any @ OWN; …`} gives several grants one name. */
    private static void addWord(Map<String, String> words, String line) {
        var word = line.substring(4, line.indexOf("**", 4));
        words.put(word, line.substring(line.indexOf('`') + 1, line.lastIndexOf('`')));
    }

    private static Rule rule(String line, Map<String, String> words) {
        var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        var may = cells.get(2);
        return new Rule(
                cells.get(1).replace("`", ""),
                DOORS.getOrDefault(may, Rule.Door.RIGHTS),
                DOORS.containsKey(may) ? List.of() : Grant.read(words.getOrDefault(may, may)),
                states(cells.get(3)),
                Grant.read(words.getOrDefault(cells.get(4), cells.get(4))));
    }

    private static Set<ReportState> states(String cell) {
        return switch (cell) {
            case "-" -> EnumSet.noneOf(ReportState.class);
            case "all" -> EnumSet.allOf(ReportState.class);
            default ->
                Arrays.stream(cell.split(","))
                        .map(String::strip)
                        .map(ReportState::valueOf)
                        .collect(Collectors.toSet());
        };
    }
}
