package vn.hopluu.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds the platform's files, kept for one running platform at a time. */
final class DataFolder implements AutoCloseable {

    /** Below this the broker could not even write its first log segments. */
    private static final long NEEDED_BYTES = 100L << 20;

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Creates the folder if need be and takes it; fails with one sentence when it is not to be had. */
    static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel lockFile =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new StartFailure(
                        "The data folder %s is in use by another run: stop that run, or choose another folder with %s."
                                .formatted(folder.toAbsolutePath(), PlatformSettings.DATA));
            }
            requireSpace(folder);
            return new DataFolder(folder, lockFile);
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder %s cannot be written (%s): make it writable, or choose another with %s."
                            .formatted(folder.toAbsolutePath(), e, PlatformSettings.DATA),
                    e);
        }
    }

    Path kafka() {
        return folder.resolve("kafka");
    }

    /** Removes a folder that no platform uses; what was never one of ours is left alone. */
    static void remove(Path folder) {
        if (!Files.exists(folder.resolve(LOCK))) {
            throw new StartFailure("%s is not a data folder of Hợp Lưu: it is left alone.".formatted(folder));
        }
        try (DataFolder taken = take(folder)) {
            Folders.remove(taken.folder);
        }
    }

    /** The embedded store's folder: its files are not those of MongoDB. */
    Path embedded() {
        return folder.resolve("store");
    }

    Path mongod() {
        return folder.resolve("mongod");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StartFailure("The lock on %s cannot be released: %s".formatted(folder, e), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static void requireSpace(Path folder) throws IOException {
        long usable = Files.getFileStore(folder).getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new StartFailure(
                    "The disk that holds %s is full (%d MB left, at least %d MB are needed): free some space, or choose another folder with %s."
                            .formatted(
                                    folder.toAbsolutePath(), usable >> 20, NEEDED_BYTES >> 20, PlatformSettings.DATA));
        }
    }
}
