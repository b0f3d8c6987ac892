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
            say(welcome(system, settings));
            String reason = system.failure().join();
            System.err.println(reason);
        } catch (StartFailure failure) {
            System.err.println(failure.getMessage());
        }
        System.exit(1);
    }

    private static String welcome(LocalSystem system, LocalSettings settings) {
        return """

                Hợp Lưu is ready: %1$s
                It listens on this machine only. Data, secrets and logs: %2$s

                Invented people to sign in as, all with the password  %3$s
                %4$s

                Try, in another terminal:
                  ./hopluu demo                                              a deadline day of Hà Tĩnh, live
                  T="Authorization: Bearer $(./hopluu token)"                five minutes good, may do everything
                  curl -H "$T" '%1$s/api/totals/TT-CCHC/2024-H1/tinh-ha-tinh'
                  curl -H "$T" '%1$s/api/units?search=cuong+gian'

                Ctrl-C stops everything.""".formatted(
                        system.gateway(),
                        settings.data(),
                        system.demoPassword(),
                        DemoPeople.read(settings.root()).table());
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
