package vn.hopluu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformProcessTests {

    @TempDir
    private Path data;

    @Test
    void namesAPortThatIsTakenAndTheSettingThatChangesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral(Loopback.ADDRESS))) {
            int port = taken.getLocalPort();
            assertThat(refusal(new PlatformSettings(data, port, Loopback.freePort())))
                    .isEqualTo(
                            "Port %d, wanted for the broker, is taken: stop what listens there, or choose another port with HOPLUU_KAFKA_PORT."
                                    .formatted(port));
            assertThat(refusal(new PlatformSettings(data, Loopback.freePort(), port)))
                    .contains("wanted for the store", "HOPLUU_MONGODB_PORT");
        }
    }

    @Test
    void refusesADataFolderThatAnotherRunUses() {
        try (DataFolder other = DataFolder.take(data)) {
            assertThat(other.embedded()).hasParentRaw(data);
            assertThat(refusal(settings(data))).contains(data.toString(), "is in use by another run", "HOPLUU_DATA");
        }
    }

    @Test
    void refusesADataFolderThatCannotBeWritten() throws IOException {
        Path file = Files.createFile(data.resolve("a-file"));

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> DataFolder.take(file.resolve("data")))
                .withMessageContainingAll("cannot be written", "HOPLUU_DATA");
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> PlatformSettings.from(Map.of("HOPLUU_KAFKA_PORT", "none")))
                .withMessage("HOPLUU_KAFKA_PORT must be a port number from 1 to 65535, not \"none\".");
    }

    private static PlatformSettings settings(Path data) {
        return new PlatformSettings(data, Loopback.freePort(), Loopback.freePort());
    }

    /** What the process says before it exits with 1. */
    private static String refusal(PlatformSettings settings) {
        try {
            ForkedPlatform.start(settings, Map.of()).kill();
            throw new AssertionError("it started");
        } catch (StartFailure failure) {
            String message = String.valueOf(failure.getMessage());
            return message.substring(message.indexOf(": ") + 2).strip();
        }
    }
}
