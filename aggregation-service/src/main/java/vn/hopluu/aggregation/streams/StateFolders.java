package vn.hopluu.aggregation.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import vn.hopluu.aggregation.AggregationSettings;

/** The state that generations leave on this instance's disk. */
record StateFolders(AggregationSettings settings) {

    void removeAllBut(Set<String> applicationIds) throws IOException {
        Path parent = settings.instanceDirectory();
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (var folders = Files.newDirectoryStream(parent, settings.applicationId() + "-*")) {
            for (Path folder : folders) {
                if (!applicationIds.contains(folder.getFileName().toString())) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }
}
