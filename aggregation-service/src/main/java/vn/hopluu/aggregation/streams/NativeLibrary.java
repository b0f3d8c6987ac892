package vn.hopluu.aggregation.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rocksdb.NativeLibraryLoader;

/** Unpacks the state store's native library to one known file; by default every kill would leave a new copy in /tmp. */
final class NativeLibrary {

    private NativeLibrary() {}

    static void load(Path directory) {
        try {
            Files.createDirectories(directory);
            NativeLibraryLoader.getInstance()
                    .loadLibrary(directory.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The state directory cannot be written: " + directory, e);
        }
    }
}
