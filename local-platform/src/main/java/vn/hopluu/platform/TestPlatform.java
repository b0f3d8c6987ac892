package vn.hopluu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Broker and store for tests: empty, on free ports, started once for a test run and gone at its end.
 *
 * <p>Parts that already run are used instead when {@code HOPLUU_TEST_PLATFORM_KAFKA} (bootstrap servers) and
 * {@code HOPLUU_TEST_PLATFORM_MONGODB} (connection string) name them; {@code HOPLUU_TEST_INFRA=containers} starts
 * containers instead. Tests that share the parts keep apart by their own database and topic names.
 *
 * @param bootstrapServers where the broker listens
 * @param mongodbUri the store's connection string, without a database
 */
public record TestPlatform(String bootstrapServers, String mongodbUri) {

    /** The one platform of this test run. */
    public static TestPlatform shared() {
        return Shared.PLATFORM;
    }

    private static final class Shared {
        static final TestPlatform PLATFORM = open(System.getenv());
    }

    private static TestPlatform open(Map<String, String> environment) {
        String kafka = environment.get("HOPLUU_TEST_PLATFORM_KAFKA");
        String mongodb = environment.get("HOPLUU_TEST_PLATFORM_MONGODB");
        if (kafka != null && mongodb != null) {
            return new TestPlatform(kafka, mongodb);
        }
        return "containers".equals(environment.get("HOPLUU_TEST_INFRA")) ? ContainerPlatform.start() : fork();
    }

    private static TestPlatform fork() {
        try {
            Path data = Files.createTempDirectory("hopluu-test-platform");
            ForkedPlatform platform = ForkedPlatform.start(
                    new PlatformSettings(data, Loopback.freePort(), Loopback.freePort()),
                    Map.of(Platform.FORGETFUL, ""));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(platform, data), "test-platform-stop"));
            return new TestPlatform(platform.bootstrapServers(), platform.mongodbUri());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(ForkedPlatform platform, Path data) {
        platform.kill();
        Folders.remove(data);
    }
}
