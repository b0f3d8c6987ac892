package vn.hopluu.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import vn.hopluu.platform.Folders;

/** Makes the next starts quick: runs the freshly built system once, apart, and lets each JVM keep what it learnt. */
final class Training {

    /** Requests that bring the usual paths of each service to life; their answers do not matter. */
    private static final List<String> PATHS = List.of(
            "/api/units?search=cuong+gian",
            "/api/units?kind=PROVINCE",
            "/api/units/tinh-ha-tinh/children",
            "/api/units/no-such-unit",
            "/api/forms",
            "/api/forms/TT-CCHC/periods/2024-H1",
            "/api/reports?form=TT-CCHC&period=2024-H1",
            "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh",
            "/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh/missing",
            "/");

    private Training() {}

    /** Prepares what has changed since it was last prepared; a failure costs speed only. */
    static void refresh(LocalSettings settings, Consumer<String> progress) {
        try {
            List<FastStart> all = Parts.preparations(settings.root());
            if (all.stream().allMatch(FastStart::isTrained)) {
                return;
            }
            progress.accept("the programs are new: one run apart, so that every later start is quick …");
            for (FastStart preparation : all) {
                preparation.extract();
            }
            run(settings);
        } catch (IOException | RuntimeException e) {
            progress.accept("preparing a quick start failed (" + e.getMessage() + "); starting without");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(LocalSettings settings) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("hopluu-training");
        LocalSettings apart = LocalSettings.apart(settings.root(), data);
        try (LocalSystem system = LocalSystem.start(apart, new Parts(apart, true), line -> {})) {
            for (String path : PATHS) {
                ask(system.gateway().resolve(path));
            }
        } finally {
            Folders.remove(data);
        }
    }

    private static void ask(URI address) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(request, BodyHandlers.discarding());
        }
    }
}
