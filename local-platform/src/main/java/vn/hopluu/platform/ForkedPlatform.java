package vn.hopluu.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The platform in a child process, so that its libraries and its log never meet those of the code under test. */
final class ForkedPlatform {

    private final PlatformSettings settings;
    private final Process process;

    private ForkedPlatform(PlatformSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts a child with this process's class path and waits until it serves. */
    static ForkedPlatform start(PlatformSettings settings, Map<String, String> environment) {
        try {
            Files.createDirectories(settings.data());
            Path log = settings.data().resolve("platform.log");
            ProcessBuilder builder = new ProcessBuilder(command()).redirectError(log.toFile());
            builder.environment()
                    .putAll(Map.of(
                            PlatformProcess.LEASH, "",
                            PlatformSettings.DATA, settings.data().toString(),
                            PlatformSettings.KAFKA_PORT, String.valueOf(settings.kafkaPort()),
                            PlatformSettings.MONGODB_PORT, String.valueOf(settings.mongodbPort())));
            builder.environment().putAll(environment);
            Process process = builder.start();
            awaitReady(process, log);
            return new ForkedPlatform(settings, process);
        } catch (IOException e) {
            throw new StartFailure("The platform's process cannot be started: " + e, e);
        }
    }

    String bootstrapServers() {
        return Loopback.ADDRESS + ":" + settings.kafkaPort();
    }

    String mongodbUri() {
        return "mongodb://" + Loopback.ADDRESS + ":" + settings.mongodbPort();
    }

    /** Ends the child at once, as a crash would, and waits until it is gone. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m",
                "-Dlogback.configurationFile=vn/hopluu/platform/quiet-logback.xml",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                PlatformProcess.class.getName()));
        return command;
    }

    private static void awaitReady(Process process, Path log) throws IOException {
        // Left open: the child may still write, and must not fail for it.
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(PlatformProcess.READY)) {
                return;
            }
        }
        throw new StartFailure("The platform's process ended before it was ready: " + Files.readString(log));
    }
}
