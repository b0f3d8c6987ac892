package vn.hopluu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.hopluu.platform.Folders;

/**
 * A service's jar laid out for a quick start, beside the jar: extracted, and with the JVM's cache of a training run.
 *
 * <p>Nothing here may keep a service from starting: what is missing, stale or broken is left out.
 */
record FastStart(Path jar) {

    /** The same for training and running: the JVM refuses a cache that was made with others. */
    static final List<String> JVM_FLAGS = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            // Kafka, Netty and RocksDB use both, and each start would warn of it.
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    /** Arguments that start the jar as quickly as it is prepared for. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        if (isTrained()) {
            arguments.add("-XX:AOTCache=" + cache());
        }
        arguments.addAll(List.of("-jar", (isExtracted() ? extractedJar() : jar).toString()));
        return arguments;
    }

    /** Arguments that start the jar and write the cache when it stops. */
    List<String> trainingArguments() {
        return List.of("-XX:AOTCacheOutput=" + cache(), "-jar", extractedJar().toString());
    }

    boolean isTrained() {
        return isExtracted() && Files.isReadable(cache());
    }

    private boolean isExtracted() {
        try {
            return Files.exists(stamp()) && Files.readString(stamp()).equals(identity());
        } catch (IOException e) {
            return false;
        }
    }

    /** Extracts the jar anew, unless that has been done since it was built. */
    void extract() throws IOException, InterruptedException {
        if (isExtracted()) {
            return;
        }
        Folders.remove(folder());
        Files.createDirectories(folder());
        if (isFlat() || extractLayers() == 0) {
            Files.writeString(stamp(), identity());
        }
    }

    private int extractLayers() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        JavaCommand.java(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** A cache fits one jar and one JVM. The jar's date tells nothing: builds are reproducible. */
    private String identity() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            int content = zip.stream().map(ZipEntry::getCrc).toList().hashCode();
            return "%x %d %s".formatted(content, Files.size(jar), System.getProperty("java.vm.version"));
        }
    }

    private Path folder() {
        return jar.resolveSibling("start");
    }

    private Path extractedJar() {
        return isFlat() ? jar : folder().resolve(jar.getFileName());
    }

    /** Built with its libraries beside it: nothing is to be extracted. */
    private boolean isFlat() {
        return Files.isDirectory(jar.resolveSibling("lib"));
    }

    private Path stamp() {
        return folder().resolve("made-from");
    }

    private Path cache() {
        return folder().resolve("start.aot");
    }
}
