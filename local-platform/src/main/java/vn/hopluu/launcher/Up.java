package vn.hopluu.launcher;

import java.nio.file.Path;
import java.util.Map;
import vn.hopluu.platform.StartFailure;

/** What {@code ./hopluu up} runs, in the project's folder: the whole system, until Ctrl-C. */
final class Up {

    private Up() {}

    static void main() {
        Map<String, String> environment = System.getenv();
        try {
            LocalSettings settings = LocalSettings.from(Path.of(""), environment);
            settings.ports().requireFree();
            if (!"no".equals(environment.get("HOPLUU_TRAINING"))) {
                Training.refresh(settings, Up::say);
            }
            LocalSystem system = LocalSystem.start(settings, Up::say);
            say(welcome(system, settings.data()));
            String reason = system.failure().join();
            System.err.println(reason);
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
        }
        System.exit(1);
    }

    private static String welcome(LocalSystem system, Path data) {
        return """

                Hợp Lưu is ready: %1$s
                It listens on this machine only, because there is no sign-in yet. Data and logs: %2$s

                Try, in another terminal:
                  ./hopluu demo                                              a deadline day of Hà Tĩnh, live
                  curl '%1$s/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh'
                  curl '%1$s/api/units?search=cuong+gian'

                Ctrl-C stops everything.""".formatted(system.gateway(), data);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
