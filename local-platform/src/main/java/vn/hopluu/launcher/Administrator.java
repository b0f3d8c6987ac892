package vn.hopluu.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hopluu.platform.StartFailure;

/** What {@code ./hopluu administrator} runs: org-service as a command on the store of the running system. */
final class Administrator {

    private static final String USAGE = "Usage: ./hopluu administrator EMAIL [--unit UNIT]";

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
        List<String> options = new ArrayList<>();
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            throw new StartFailure(USAGE);
        }
        options.add("--hopluu.administrator=" + arguments.getFirst());
        if (arguments.size() == 3 && arguments.get(1).equals("--unit")) {
            options.add("--hopluu.administrator-unit=" + arguments.get(2));
        } else if (arguments.size() > 1) {
            throw new StartFailure(USAGE);
        }
        return options;
    }
}
