package vn.hopluu.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is needed to start one process of the system, as often as one likes. */
record Part(
        String name,
        int port,
        Path directory,
        Path scratch,
        LogFile log,
        Readiness readiness,
        List<String> command,
        Map<String, String> environment,
        boolean leashed,
        Duration stopsWithin) {

    /** Ctrl-C reaches every process of the terminal: only the launcher heeds it, and stops the others in order. */
    private static final List<String> DEAF_TO_CTRL_C = List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    ProcessBuilder builder() throws IOException {
        Files.createDirectories(scratch);
        List<String> whole = new ArrayList<>(DEAF_TO_CTRL_C);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
        if (!leashed) {
            builder.redirectInput(new File("/dev/null"));
        }
        builder.environment().putAll(environment);
        return builder;
    }
}
