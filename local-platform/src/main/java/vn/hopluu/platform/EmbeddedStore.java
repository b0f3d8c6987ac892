package vn.hopluu.platform;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

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
        return listen(new MongoServer(new DurableBackend(StoreFile.in(folder))), port);
    }

    /** The same, but nobody reads along. */
    static EmbeddedStore encrypted(Path folder, int port, KeyStore.PrivateKeyEntry keys) {
        MongoServer server = new MongoServer(new DurableBackend(StoreFile.in(folder)));
        server.enableSsl(keys.getPrivateKey(), null, (X509Certificate) keys.getCertificate());
        return listen(server, port);
    }

    /** A store that forgets everything when it is closed. */
    static EmbeddedStore inMemory(int port) {
        return listen(new MongoServer(new DurableBackend(StoreFile.inMemory())), port);
    }

    private static EmbeddedStore listen(MongoServer server, int port) {
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
