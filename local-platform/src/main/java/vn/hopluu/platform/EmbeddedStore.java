package vn.hopluu.platform;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** The embedded store: MongoDB's protocol over one file, or over memory alone. */
final class EmbeddedStore implements DocumentStore {

    /** A write blocks its thread until it is on disk, so that many can wait for the same commit. */
    private static final int WORKERS = 64;

    private final MongoServer server;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
    }

    /** Opens the store in the folder and listens on the port. */
    static EmbeddedStore inFolder(Path folder, int port) {
        return listen(StoreFile.in(folder), port);
    }

    /** A store that forgets everything when it is closed. */
    static EmbeddedStore inMemory(int port) {
        return listen(StoreFile.inMemory(), port);
    }

    private static EmbeddedStore listen(StoreFile file, int port) {
        MongoServer server = new MongoServer(new DurableBackend(file));
        server.bind(new InetSocketAddress(Loopback.ADDRESS, port), 1, WORKERS);
        return new EmbeddedStore(server);
    }

    @Override
    public String uri() {
        return "mongodb://%s:%d"
                .formatted(Loopback.ADDRESS, server.getLocalAddress().getPort());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
