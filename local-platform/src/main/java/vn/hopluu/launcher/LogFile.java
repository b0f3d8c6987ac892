package vn.hopluu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one part writes: the file of its present run, and that of the run before. */
record LogFile(Path path) {

    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PROBLEM = Pattern.compile("\"level\":\"ERROR\"|ERROR|Exception|Error:");
    private static final int SHOWN = 300;

    /** Puts the last run's log aside and starts an empty one. */
    void begin() {
        try {
            Files.createDirectories(path.resolveSibling("previous"));
            if (Files.exists(path)) {
                Files.move(
                        path,
                        path.resolveSibling("previous").resolve(path.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line that tells of an error, or the last line at all; structured lines by their message alone. */
    String lastError() {
        List<String> lines = lines();
        return lines.reversed().stream()
                .filter(line -> PROBLEM.matcher(line).find() && !line.startsWith("\tat "))
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(LogFile::message)
                .orElse("it wrote nothing");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String message(String line) {
        Matcher matcher = MESSAGE.matcher(line);
        String text = (matcher.find() ? matcher.group(1).replace("\\n", " ").replace("\\\"", "\"") : line).strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
