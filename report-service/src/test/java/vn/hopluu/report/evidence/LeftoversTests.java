package vn.hopluu.report.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTests {

    private static final Instant LONG_AGO = Instant.parse("2024-06-14T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void removesOldUploadsAndNothingElse() throws IOException {
        Path old = file("upload_1.tmp", LONG_AGO);
        Path part = file("hopluu-evidence-1.part", LONG_AGO);
        Path young = file("hopluu-evidence-2.part", LONG_AGO.plusSeconds(2));
        Path foreign = file("something.tmp", LONG_AGO);

        Leftovers.remove(folder, LONG_AGO.plusSeconds(1));

        assertThat(old).doesNotExist();
        assertThat(part).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
    }

    private Path file(String name, Instant modified) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
