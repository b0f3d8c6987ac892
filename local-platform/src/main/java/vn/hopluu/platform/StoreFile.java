package vn.hopluu.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The file behind the embedded store: written only by {@link #commit()}, and kept in bounds by it.
 *
 * <p>A commit hands its bytes to the operating system, so the end of this process loses nothing; it does not wait for the
 * disk, so a power cut may lose the last moments (docs/decisions/001-local-platform.md).
 */
final class StoreFile {

    /** Small pages: a commit writes whole pages, and most of a large one would be neighbours that did not change. */
    private static final int PAGE_BYTES = 4 << 10;

    private static final int CACHE_MEGABYTES = 96;

    /** How often to look whether the file has become too thin, in commits. */
    private static final int COMMITS_BETWEEN_CHECKS = 128;

    /** Live bytes, in percent, below which the thinnest parts are written anew; a megabyte at most, so that nobody waits. */
    private static final int FILL_PERCENT = 60;

    private static final int REWRITE_BYTES = 1 << 20;

    private final MVStore store;
    private int commits;

    private StoreFile(MVStore store) {
        this.store = store;
    }

    static StoreFile in(Path folder) {
        try {
            Files.createDirectories(folder);
            MVStore store = new MVStore.Builder()
                    .fileName(folder.resolve("store.mv").toString())
                    .pageSplitSize(PAGE_BYTES)
                    .cacheSize(CACHE_MEGABYTES)
                    .autoCommitDisabled()
                    .open();
            // Freed space may be written over at once: the operating system sees every write in its order.
            store.setRetentionTime(0);
            return new StoreFile(store);
        } catch (IOException | MVStoreException e) {
            throw new StartFailure("The store's file in %s cannot be opened: %s".formatted(folder, e.getMessage()), e);
        }
    }

    static StoreFile inMemory() {
        return new StoreFile(new MVStore.Builder().open());
    }

    MVStore content() {
        return store;
    }

    /** Writes all changes; to be called by one thread at a time, while no command runs. */
    void commit() {
        try {
            store.commit();
            if (++commits % COMMITS_BETWEEN_CHECKS == 0 && store.isPersistent()) {
                store.compact(FILL_PERCENT, REWRITE_BYTES);
            }
        } catch (MVStoreException e) {
            end(e);
        }
    }

    /** Without its file the store can promise nothing: better gone than half alive. */
    private static void end(MVStoreException reason) {
        System.err.printf(
                "ERROR: the store's file cannot be written, is the disk full? Free some space and start again (%s).%n",
                reason.getMessage());
        Runtime.getRuntime().halt(1);
    }
}
