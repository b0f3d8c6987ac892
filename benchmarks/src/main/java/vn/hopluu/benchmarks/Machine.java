package vn.hopluu.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.hopluu.benchmarks.figures.Results;

/** The machine that a figure was measured on: without it the figure says nothing. */
final class Machine {

    private Machine() {}

    static void describe(Results results) {
        var processors = Runtime.getRuntime().availableProcessors();
        results.about(
                "machine",
                processors + " processors (" + line("/proc/cpuinfo", "model name") + "), memory "
                        + line("/proc/meminfo", "MemTotal"));
        results.about(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", JDK "
                        + System.getProperty("java.vm.version"));
        results.about("placement", "broker, store, services and load generator share the machine");
    }

    private static String line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException notLinux) {
            return "unknown";
        }
    }
}
