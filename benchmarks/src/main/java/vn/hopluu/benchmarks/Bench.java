package vn.hopluu.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import vn.hopluu.benchmarks.client.Json;
import vn.hopluu.benchmarks.figures.Measurement;
import vn.hopluu.benchmarks.figures.Plan;
import vn.hopluu.benchmarks.figures.Results;
import vn.hopluu.launcher.LocalSettings;
import vn.hopluu.launcher.Training;
import vn.hopluu.platform.StartFailure;

/** {@code ./hopluu bench}: measures the figures that the README quotes, on systems of its own. */
public final class Bench {

    private static final String USAGE = """
            Usage: ./hopluu bench [--quick] [--only FIGURES]
              --quick  one short run of each
              --only   some of the figures, for example a,b
                       (a) submission to live total   (b) sustained rate   (c) bare Kafka and empty endpoint
                       (d) rebuild                    (e) start-up and memory
                       (f) a restructuring            (g) a national tree
                       (h) lists of tasks             (i) opening a period""";

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        // The Kafka clients' own chatter, where the class path has the platform's logger.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) throws IOException {
        try {
            var options = Options.parse(arguments, Set.of("--only"), Set.of("--quick", "--help"));
            if (options.has("--help")) OUT.println(USAGE);
            else measure(plan(options));
            return 0;
        } catch (IllegalArgumentException misunderstood) {
            OUT.println(misunderstood.getMessage() + "\n" + USAGE);
            return 2;
        } catch (StartFailure | IllegalStateException failed) {
            OUT.println("The measurement stopped: " + failed.getMessage());
            return 1;
        }
    }

    private static Plan plan(Options options) {
        var figures = Set.of(options.text("--only", "a,b,c,d,e,f,g,h,i").split(","));
        if (!Plan.ALL.containsAll(figures)) throw new IllegalArgumentException("--only takes letters from a to i.");
        return options.has("--quick") ? Plan.quick(figures) : Plan.full(figures);
    }

    private static void measure(Plan plan) throws IOException {
        var root = Path.of("").toAbsolutePath();
        var begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var results = new Results();
        Machine.describe(results);
        results.about("runs", plan.runs() + " of each, " + plan.seconds() + " s each load");
        var data =
                root.resolve("benchmarks/target/bench").resolve(begin.toString().replace(":", ""));
        Training.refresh(LocalSettings.apart(root, data), OUT::println);
        new Measurement(root, data, plan, results, OUT::println).run();
        results.about("when", begin + ", " + begin.until(Instant.now(), ChronoUnit.SECONDS) + " s in all");
        write(root.resolve("benchmarks/results"), results);
    }

    private static void write(Path folder, Results results) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("latest.md"), results.markdown());
        var json = Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(results.asMap());
        Files.writeString(folder.resolve("latest.json"), json + "\n");
        OUT.println();
        OUT.println(results.markdown());
        OUT.println("Written to " + folder);
    }
}
