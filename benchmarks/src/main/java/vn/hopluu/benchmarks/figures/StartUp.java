package vn.hopluu.benchmarks.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.hopluu.benchmarks.load.Spread;
import vn.hopluu.launcher.LocalSettings;
import vn.hopluu.launcher.LocalSystem;

/** (e) How long each part takes to be ready when all start at once, and the memory it then holds under load. */
final class StartUp {

    private final Map<String, List<Double>> secondsToReady = new LinkedHashMap<>();
    private final Map<String, List<Double>> megabytes = new LinkedHashMap<>();
    private final Consumer<String> progress;

    StartUp(Consumer<String> progress) {
        this.progress = progress;
    }

    LocalSystem start(LocalSettings settings) {
        long begin = System.nanoTime();
        var system = LocalSystem.start(settings, line -> {
            progress.accept("  " + line);
            note(secondsToReady, line.split(" ready ")[0].strip(), (System.nanoTime() - begin) / 1e9);
        });
        note(secondsToReady, "everything", (System.nanoTime() - begin) / 1e9);
        return system;
    }

    void weigh(LocalSystem system) {
        system.all().forEach(part -> note(megabytes, part.name(), part.residentBytes() / 1e6));
    }

    void report(Results results) {
        secondsToReady.forEach((part, seconds) -> results.add(
                "e", part + ", start to ready", Spread.of(seconds) + " s", part.equals("everything") ? "20 s" : ""));
        megabytes.forEach((part, sizes) -> results.add("e", part + ", resident memory", Spread.of(sizes) + " MB"));
    }

    private static synchronized void note(Map<String, List<Double>> measured, String part, double value) {
        measured.computeIfAbsent(part, name -> new ArrayList<>()).add(value);
    }
}
