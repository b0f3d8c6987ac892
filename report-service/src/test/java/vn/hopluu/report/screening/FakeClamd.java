package vn.hopluu.report.screening;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A server on a free port that speaks clamd's INSTREAM and knows one signature: the test file of EICAR. */
public final class FakeClamd implements AutoCloseable {

    /** Split, so that this source is not taken for it. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;
    private final Thread serving;
    private final AtomicReference<Function<String, String>> answer = new AtomicReference<>(FakeClamd::honest);

    public FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        serving = Thread.ofVirtual().start(this::serve);
    }

    public static String honest(String content) {
        return content.contains(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
    }

    /** From now on it says this; an empty answer is silence. */
    public void answering(Function<String, String> other) {
        answer.set(other);
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    private void serve() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try {
            String said = answer.get().apply(read(new DataInputStream(client.getInputStream())));
            if (!said.isEmpty()) {
                client.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
                client.close();
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static String read(DataInputStream in) throws IOException {
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            return "UNKNOWN COMMAND";
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toString(StandardCharsets.ISO_8859_1);
    }

    /** Until nobody accepts any more: who is about to accept while the socket is closed may still get somebody. */
    @Override
    public void close() {
        try {
            server.close();
            serving.join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
