package vn.hopluu.report.screening;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams files to clamd by its command INSTREAM (clamd(8)): blocks, each behind its length in four bytes, and a length of zero
 * at the end; answered by {@code stream: OK}, {@code stream: <signature> FOUND} or an error. Whatever is not one of the first
 * two is no answer: a file that nobody has looked at is not taken.
 */
final class Clamd implements VirusScanner {

    private static final Logger log = LoggerFactory.getLogger(Clamd.class);

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final Supplier<InetSocketAddress> address;
    private final int silence;

    Clamd(Supplier<InetSocketAddress> address, Duration silence) {
        this.address = address;
        this.silence = Math.toIntExact(silence.toMillis());
    }

    @Override
    public Scan scan(Path file) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(silence);
            socket.connect(address.get(), silence);
            return scan(file, socket);
        } catch (IOException away) {
            log.warn("clamd does not answer: {}", away.getMessage());
            return new Scan.NoAnswer();
        }
    }

    private Scan scan(Path file, Socket socket) throws IOException {
        try {
            send(file, socket);
        } catch (SocketException refused) {
            // It ends the connection when a stream is longer than it is set to take, and says so first.
            log.debug("clamd stopped reading", refused);
        }
        byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
        return read(
                new String(answer, StandardCharsets.UTF_8).replace('\0', ' ').strip());
    }

    private void send(Path file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write(COMMAND);
        try (InputStream content = Files.newInputStream(file)) {
            byte[] block = new byte[BLOCK];
            int length;
            do {
                length = content.readNBytes(block, 0, BLOCK);
                CompletableFuture<Void> taken = endingWhenSilent(socket);
                out.writeInt(length);
                out.write(block, 0, length);
                taken.complete(null);
            } while (length > 0);
        }
    }

    /** A socket waits no longer than it is told to for what it reads, but without end for somebody to read what it writes. */
    private CompletableFuture<Void> endingWhenSilent(Socket socket) {
        CompletableFuture<Void> taken = new CompletableFuture<Void>().orTimeout(silence, TimeUnit.MILLISECONDS);
        taken.exceptionally(silent -> {
            try {
                socket.close();
            } catch (IOException closing) {
                log.debug("Cannot end the connection to clamd", closing);
            }
            return null;
        });
        return taken;
    }

    private static Scan read(String answer) {
        if (answer.equals("stream: OK")) {
            return new Scan.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Scan.Found(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        log.error("clamd could not scan: {}", answer);
        return new Scan.NoAnswer();
    }
}
