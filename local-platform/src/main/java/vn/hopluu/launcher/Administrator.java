package vn.hopluu.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hopluu.platform.StartFailure;

/** What {@code ./hopluu administrator} runs: org-service as a command on the store of the running system. */
final class Administrator {

    private static final String USAGE = "Usage: ./hopluu administrator EMAIL [--unit UNIT] [--name NAME]";

    private static final Set<String> KNOWN = Set.of("--unit", "--name");

    private Administrator() {}

    static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(run(options(List.of(arguments)), System.getenv()));
        } catch (StartFailure | IOException failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        LocalSettings settings = LocalSettings.from(Path.of(""), environment);
        DemoClient.tokens(settings.ports().gatewayAddress(), settings.data()); // tells when nothing was ever started
        return new Parts(settings, false).command(Service.ORG, options).start().waitFor();
    }

    /** As org-service understands them. */
    static List<String> options(List<String> arguments) {
        if (arguments.size() % 2 == 0 || arguments.getFirst().startsWith("-")) {
            throw new StartFailure(USAGE);
        }
        List<String> options = new ArrayList<>(List.of("--hopluu.administrator=" + arguments.getFirst()));
        for (int i = 1; i < arguments.size(); i += 2) {
            if (!KNOWN.contains(arguments.get(i))) {
                throw new StartFailure(USAGE);
            }
            options.add("--hopluu.administrator" + arguments.get(i).substring(1) + "=" + arguments.get(i + 1));
        }
        return options;
    }
}
