package vn.hopluu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The only address the local platform ever listens on. */
public final class Loopback {

    public static final String ADDRESS = "127.0.0.1";

    private Loopback() {}

    /** A port that nothing listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(ADDRESS))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with a sentence that names the port, and the setting that changes it, if something listens there. */
    public static void requireFree(int port, String purpose, String setting) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers themselves do: a port that merely waits out old connections is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(ADDRESS, port));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %d, wanted for %s, is taken: stop what listens there, or choose another port with %s."
                            .formatted(port, purpose, setting),
                    e);
        }
    }
}
