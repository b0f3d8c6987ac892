package vn.hopluu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.hopluu.platform.Folders;

/** Makes the next starts quick: runs the freshly built system once, apart, and lets each JVM keep what it learnt. */
public final class Training {

    private Training() {}

    /** Prepares what has changed since it was last prepared; a failure costs speed only. */
    public static void refresh(LocalSettings settings, Consumer<String> progress) {
        try {
            List<FastStart> all = Parts.preparations(settings.root());
            if (all.stream().allMatch(FastStart::isTrained)) {
                return;
            }
            progress.accept("the programs are new: one run apart, so that every later start is quick (two minutes) …");
            for (FastStart preparation : all) {
                preparation.extract();
            }
            run(settings, progress);
        } catch (IOException | RuntimeException e) {
            progress.accept("preparing a quick start failed (" + e.getMessage() + "); starting without");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(LocalSettings settings, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("hopluu-training");
        // Submitted as fast as can be: nobody is to be held back.
        LocalSettings apart =
                LocalSettings.apart(settings.root(), data).withEnvironment("gateway", Map.of("HOPLUU_RATE_LIMIT", "0"));
        try (LocalSystem system =
                        LocalSystem.start(apart, new Parts(apart, true), line -> progress.accept("  " + line));
                Rehearsal rehearsal = new Rehearsal(system)) {
            progress.accept("  rehearsing the main job …");
            rehearsal.play();
            progress.accept("  keeping what was learnt …");
        } finally {
            Folders.remove(data);
        }
    }
}
