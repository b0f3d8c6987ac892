package vn.hopluu.benchmarks;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import vn.hopluu.benchmarks.client.GatewayClient;
import vn.hopluu.benchmarks.client.UnexpectedAnswer;
import vn.hopluu.benchmarks.deadline.DeadlineDay;
import vn.hopluu.benchmarks.deadline.FirstRealReport;
import vn.hopluu.benchmarks.deadline.ProgressLine;
import vn.hopluu.launcher.DemoClient;
import vn.hopluu.platform.StartFailure;

/** {@code ./hopluu demo}: plays a deadline day against the running system, then proves its totals. */
public final class Demo {

    private static final String USAGE = """
            Usage: ./hopluu demo [--speed ACTS_PER_SECOND] [--period PERIOD] [--seed NUMBER] [--gateway URL]
              --speed    acts a second (20)
              --period   the period to play (2024-H1; then for example 2024-H2)
              --seed     draws another day (1)
              --gateway  where the system listens (http://127.0.0.1:8080)""";
    private static final Set<String> KNOWN = Set.of("--speed", "--period", "--seed", "--gateway");

    private final PrintStream out;

    private final Map<String, String> environment;

    /** @param environment tells where the running system keeps its data, and so the demonstration's credentials */
    public Demo(PrintStream out, Map<String, String> environment) {
        this.out = out;
        this.environment = environment;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Demo(out, System.getenv()).run(arguments));
    }

    /** Returns 0: every total was proved; 1: it was not, or the system is not there; 2: the command is not understood. */
    public int run(String... arguments) throws InterruptedException {
        try {
            return play(Options.parse(arguments, KNOWN, Set.of("--help")));
        } catch (IllegalArgumentException misunderstood) {
            return tell(misunderstood.getMessage() + "\n" + USAGE, 2);
        } catch (StartFailure neverStarted) {
            return tell("The demonstration stopped: " + neverStarted.getMessage(), 1);
        } catch (UncheckedIOException | UnexpectedAnswer failed) {
            return tell("The demonstration stopped: " + failed.getMessage() + "\nIs the system up? ./hopluu up", 1);
        }
    }

    private int play(Options options) throws InterruptedException {
        if (options.has("--help")) return tell(USAGE, 0);
        var address = URI.create(options.text("--gateway", defaultGateway()));
        var period = options.text("--period", FirstRealReport.PERIOD);
        long seed = (long) options.positive("--seed", 1);
        try (var gateway = new GatewayClient(address, DemoClient.tokens(address, environment))) {
            var day = new DeadlineDay(gateway, period, options.positive("--speed", 20), seed);
            out.println("Deadline day of " + period + " at " + address + ". All reports but the first are synthetic.");
            var outcome = day.play(new ProgressLine(out, terminal()));
            return new Closing(gateway, out, period).tell(day.ledger(), outcome) ? 0 : 1;
        }
    }

    private int tell(String text, int exit) {
        out.println(text);
        return exit;
    }

    private static boolean terminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private String defaultGateway() {
        return "http://127.0.0.1:" + environment.getOrDefault("HOPLUU_GATEWAY_PORT", "8080");
    }
}
