package vn.hopluu.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.platform.StartFailure;

/** What {@code ./hopluu verify-audit} runs: each service that keeps an audit trail walks its chain in the store. */
final class VerifyAudit {

    private static final String USAGE = "Usage: ./hopluu verify-audit [--org NUMBER:HASH] [--report NUMBER:HASH]";
    private static final String OPTION = "--hopluu.verify-audit";

    private static final Map<String, Service> NOTED = Map.of("--org", Service.ORG, "--report", Service.REPORT);

    private VerifyAudit() {}

    static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(run(options(List.of(arguments)), System.getenv()));
        } catch (StartFailure | IOException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** All of them, also when one is broken. */
    private static int run(Map<Service, String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        LocalSettings settings = LocalSettings.from(Path.of(""), environment);
        DemoClient.tokens(settings.ports().gatewayAddress(), settings.data()); // tells when nothing was ever started
        int worst = 0;
        for (var option : options.entrySet()) {
            List<String> command = List.of(option.getValue());
            worst = Math.max(
                    worst,
                    new Parts(settings, false)
                            .command(option.getKey(), command)
                            .start()
                            .waitFor());
        }
        return worst;
    }

    /** As the services understand them; heads that were noted go to the service whose they are, by commas. */
    static Map<Service, String> options(List<String> arguments) {
        Map<Service, List<String>> heads =
                new EnumMap<>(Map.of(Service.ORG, new ArrayList<>(), Service.REPORT, new ArrayList<>()));
        if (arguments.size() % 2 != 0) {
            throw new StartFailure(USAGE);
        }
        for (int i = 0; i < arguments.size(); i += 2) {
            Service service = NOTED.get(arguments.get(i));
            if (service == null) {
                throw new StartFailure(USAGE);
            }
            heads.computeIfAbsent(service, _ -> new ArrayList<>()).add(arguments.get(i + 1));
        }
        Map<Service, String> options = new EnumMap<>(Service.class);
        heads.forEach((service, noted) ->
                options.put(service, noted.isEmpty() ? OPTION : OPTION + "=" + String.join(",", noted)));
        return options;
    }
}
