package vn.hopluu.report.evidence;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The files that a process left in its temporary folder when it was killed in the middle of uploads. */
final class Leftovers {

    /** As the server that takes forms apart calls them, and as we do. */
    private static final String OURS = "{upload_*.tmp,hopluu-evidence-*.part}";

    private Leftovers() {}

    static void remove(Path folder, Instant before) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, OURS)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
