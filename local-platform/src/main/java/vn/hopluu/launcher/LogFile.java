package vn.hopluu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one part writes: the file of its present run, and that of the run before. */
record LogFile(Path path) {

    private static final Pattern PROBLEM = Pattern.compile("ERROR|Exception|Error:");

    /** Where the reason stands, the surest first: Spring's own diagnosis, a root cause, a structured line's message. */
    private static final List<Pattern> REASONS = List.of(
            Pattern.compile("Description:(?:\\\\n|\\s)+(.+?)(?:\\\\n|\\n|$)"),
            Pattern.compile("(?s).*Caused by: (.+?)(?:\\\\n|\\n|\"|$)"),
            Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\""),
            Pattern.compile("^(.+?)(?:\\n|$)"));

    private static final int SHOWN = 300;

    /** Puts the last run's log aside and starts an empty one. */
    void begin() {
        try {
            Path previous = path.resolveSibling("previous").resolve(path.getFileName());
            Files.createDirectories(previous.getParent());
            if (Files.exists(path)) {
                Files.move(path, previous, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why it ended, as far as its last error tells; the last line when there is no error. */
    String lastError() {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return "nothing at all";
        }
        String end = lines.stream().skip(lastProblem(lines)).collect(Collectors.joining("\n"));
        return REASONS.stream().flatMap(reason -> find(reason, end)).findFirst().orElse(end);
    }

    private static int lastProblem(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            if (PROBLEM.matcher(line).find() && !line.startsWith("\tat ") && !line.startsWith("Caused by: ")) {
                return i;
            }
        }
        return lines.size() - 1;
    }

    private static Stream<String> find(Pattern reason, String text) {
        Matcher matcher = reason.matcher(text);
        return matcher.find() ? Stream.of(brief(matcher.group(1))) : Stream.empty();
    }

    private static String brief(String text) {
        String line = text.replace("\\n", " ").replace("\\\"", "\"").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private List<String> lines() {
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
