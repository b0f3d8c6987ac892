package vn.hopluu.platform;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the platform listens and keeps its data.
 *
 * @param data the folder that holds both parts' files
 * @param kafkaPort the broker's port on the loopback address
 * @param mongodbPort the store's port on the loopback address
 */
public record PlatformSettings(Path data, int kafkaPort, int mongodbPort) {

    public static final String DATA = "HOPLUU_DATA";
    public static final String KAFKA_PORT = "HOPLUU_KAFKA_PORT";
    public static final String MONGODB_PORT = "HOPLUU_MONGODB_PORT";

    /** Reads the settings from environment variables; what is absent has its documented default. */
    public static PlatformSettings from(Map<String, String> environment) {
        return new PlatformSettings(
                Path.of(environment.getOrDefault(DATA, ".data")),
                port(environment, KAFKA_PORT, 9092),
                port(environment, MONGODB_PORT, 27017));
    }

    /** Reads a port number, or fails with a sentence that names the setting. */
    public static int port(Map<String, String> environment, String name, int otherwise) {
        String text = environment.getOrDefault(name, String.valueOf(otherwise));
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new StartFailure("%s must be a port number from 1 to 65535, not \"%s\".".formatted(name, text));
        }
        return Integer.parseInt(text);
    }
}
