package vn.hopluu.gateway;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Something that listens where a service should be and does what services do when they break. */
public final class BrokenService implements AutoCloseable {

    private static final String HALF_AN_ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":";

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final AtomicInteger requests = new AtomicInteger();

    private BrokenService(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public static BrokenService doing(Behaviour behaviour) {
        return new BrokenService(behaviour);
    }

    /** Reads the request and never answers, until the gateway gives up. */
    public static BrokenService hanging() {
        return doing(connection -> connection.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    /** Reads the request, then resets the connection. */
    public static BrokenService resetting() {
        return doing(connection -> connection.setSoLinger(true, 0));
    }

    /** Announces an answer and breaks off in the middle of it. */
    public static BrokenService breakingOff() {
        return doing(connection -> {
            write(connection, HALF_AN_ANSWER);
            connection.setSoLinger(true, 0);
        });
    }

    /** Announces an answer and falls silent in the middle of it. */
    public static BrokenService stalling() {
        return doing(connection -> {
            write(connection, HALF_AN_ANSWER);
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }

    /** An address where nobody listens. */
    public static String nobody() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        connection.getOutputStream().flush();
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** How many requests came in. */
    public int requests() {
        return requests.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            if (readHead(connection)) {
                requests.incrementAndGet();
                behaviour.with(connection);
            }
        } catch (IOException gone) {
            // The gateway has left: what this service is here for.
        }
    }

    private static boolean readHead(Socket connection) throws IOException {
        int matched = 0;
        for (int next; matched < 4 && (next = connection.getInputStream().read()) >= 0; ) {
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return matched == 4;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What happens to a connection once its request's head has been read. */
    @FunctionalInterface
    public interface Behaviour {
        void with(Socket connection) throws IOException;
    }
}
