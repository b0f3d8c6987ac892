package vn.hopluu.report.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ClamdTests {

    private static final Duration SOON = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final FakeClamd server = new FakeClamd();
    private final Clamd clamd = new Clamd(server::address, SOON);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void streamsTheWholeFileWhateverItsLength() throws IOException {
        AtomicReference<String> received = new AtomicReference<>("");
        server.answering(content -> {
            received.set(content);
            return "stream: OK\0";
        });

        assertThat(clamd.scan(file("a".repeat(300_001)))).isEqualTo(new Scan.Clean());
        assertThat(received.get()).hasSize(300_001);
    }

    @Test
    void namesWhatWasFound() throws IOException {
        assertThat(clamd.scan(file(FakeClamd.EICAR))).isEqualTo(new Scan.Found("Eicar-Test-Signature"));
    }

    @Test
    void takesNothingElseForAnAnswer() throws IOException {
        server.answering(content -> "INSTREAM size limit exceeded. ERROR\0");
        assertThat(clamd.scan(file("a"))).isEqualTo(new Scan.NoAnswer());

        server.answering(content -> "stream: OK, more or less\0");
        assertThat(clamd.scan(file("a"))).isEqualTo(new Scan.NoAnswer());
    }

    @Test
    void givesUpOnOneThatIsSilent() throws IOException {
        server.answering(content -> "");

        assertThat(clamd.scan(file("a"))).isEqualTo(new Scan.NoAnswer());
    }

    /** More than what fits the way there. */
    @Test
    @Timeout(20)
    void givesUpOnOneThatStopsReading() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Clamd unheard = new Clamd(() -> new InetSocketAddress(deaf.getInetAddress(), deaf.getLocalPort()), SOON);

            assertThat(unheard.scan(file("a".repeat(64 << 20)))).isEqualTo(new Scan.NoAnswer());
        }
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        server.close();

        assertThat(clamd.scan(file("a"))).isEqualTo(new Scan.NoAnswer());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }
}
