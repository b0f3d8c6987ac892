package vn.hopluu.benchmarks.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import vn.hopluu.benchmarks.load.Samples;
import vn.hopluu.benchmarks.load.Spread;
import vn.hopluu.launcher.LocalSettings;
import vn.hopluu.launcher.LocalSystem;

/** Measures what a plan wants, each figure on a system of its own that nothing else uses. */
public final class Measurement {

    private static final int COMPARED_RATE = 100;
    private static final int WARM_UP_REPORTS = 5_000;

    private final Path root;
    private final Path data;
    private final Plan plan;
    private final Consumer<String> progress;
    private final Results results;
    private final StartUp startUp;

    /** @param data a folder for the data of the systems, which nothing else uses */
    public Measurement(Path root, Path data, Plan plan, Results results, Consumer<String> progress) {
        this.root = root;
        this.data = data;
        this.plan = plan;
        this.results = results;
        this.progress = progress;
        this.startUp = new StartUp(progress);
    }

    public void run() {
        if (plan.wantsAnyOf("a", "b", "c")) submissions();
        if (plan.wants("d")) rebuild();
        if (plan.wantsAnyOf("f", "g")) units();
        if (plan.wants("h")) tasks();
        if (plan.wants("i")) openings();
        if (plan.wants("e")) starts();
    }

    private void submissions() {
        var settings = settings("submissions");
        try (var empty = new EmptyEndpoint(settings.ports().orgAddress());
                var rig = Rig.on(start(settings.withEnvironment("gateway", unlimited(empty))))) {
            var periods = new Periods(rig.kafka());
            warmUp(rig, periods);
            var visible = plan.wantsAnyOf("a", "c") ? visible(rig, periods) : List.<VisibleTotal.Result>of();
            if (plan.wants("c")) bareKafka(rig, visible);
            if (plan.wantsAnyOf("b", "c")) rates(rig, periods, empty);
            startUp.weigh(rig.system());
        }
    }

    private static Map<String, String> unlimited(EmptyEndpoint empty) {
        return Map.of("HOPLUU_RATE_LIMIT", "0", "HOPLUU_ORG_URL", empty.address());
    }

    /** A service in use was started long ago, and its code is compiled. */
    private void warmUp(Rig rig, Periods periods) {
        var rate = new SustainedRate(rig, periods, plan.seconds());
        for (int round = 1; round <= plan.warmUps(); round++) {
            double top = rate.top(WARM_UP_REPORTS);
            progress.accept("Warming up, %d of %d: %.0f submissions a second".formatted(round, plan.warmUps(), top));
        }
        new VisibleTotal(rig, plan.seconds()).measure(periods, 1);
    }

    private List<VisibleTotal.Result> visible(Rig rig, Periods periods) {
        progress.accept("(a) submission to live total at 20, 100 and 300 a second");
        var measured = new VisibleTotal(rig, plan.seconds()).measure(periods, plan.runs());
        for (var at : measured) {
            var aim = at.rate() == COMPARED_RATE ? "100 ms" : "";
            results.add("a", "reply to live total, p50 at " + at.rate() + "/s", at.p50() + " ms");
            results.add("a", "reply to live total, p99 at " + at.rate() + "/s", at.p99() + " ms" + untold(at), aim);
            results.add(
                    "a",
                    "the reply itself, p50 / p99 at " + at.rate() + "/s",
                    at.replyP50() + " / " + at.replyP99() + " ms");
        }
        return measured;
    }

    private static String untold(VisibleTotal.Result result) {
        return (result.untold() == 0 ? "" : ", " + result.untold() + " not told apart")
                + (result.refused() == 0 ? "" : ", " + result.refused() + " refused");
    }

    private void bareKafka(Rig rig, List<VisibleTotal.Result> visible) {
        progress.accept("(c) bare Kafka");
        var runs = IntStream.range(0, plan.runs())
                .mapToObj(run -> new BareKafka(rig).measure(COMPARED_RATE, plan.seconds()))
                .toList();
        var p50 = spread(runs, 50);
        var p99 = spread(runs, 99);
        results.add(
                "c", "bare Kafka, produce to read_committed consumer, p50 / p99 at 100/s", p50 + " / " + p99 + " ms");
        visible.stream().filter(at -> at.rate() == COMPARED_RATE).forEach(at -> {
            results.add("c", "ours to bare Kafka, p50 at 100/s", ratio(at.p50(), p50));
            results.add("c", "ours to bare Kafka, p99 at 100/s", ratio(at.p99(), p99), "3 ×");
        });
    }

    private static Spread spread(List<Samples> runs, double percent) {
        return Spread.of(
                runs.stream().map(samples -> samples.percentile(percent)).toList());
    }

    private static String ratio(Spread ours, Spread theirs) {
        return "%.1f ×".formatted(ours.median() / theirs.median());
    }

    private void rates(Rig rig, Periods periods, EmptyEndpoint empty) {
        progress.accept("(b) highest sustained rate");
        var measured = new ArrayList<SustainedRate.Result>();
        for (int i = 0; i < plan.runs(); i++) {
            measured.add(new SustainedRate(rig, periods, plan.seconds()).measure());
        }
        var sustained =
                Spread.of(measured.stream().map(SustainedRate.Result::sustained).toList());
        var top = Spread.of(measured.stream().map(SustainedRate.Result::top).toList());
        results.add("b", "highest sustained rate, no growing backlog", sustained + " /s", "500 /s");
        results.add("b", "answered with 64 clients that wait", top + " /s");
        if (!plan.wants("c")) return;
        progress.accept("(c) an empty endpoint behind the same gateway");
        var ceiling = repeated(() -> empty.measure(rig, 5000));
        results.add("c", "empty endpoint behind the same gateway", ceiling + " /s");
        results.add("c", "ours to the empty endpoint", "%.2f ×".formatted(top.median() / ceiling.median()));
    }

    private void rebuild() {
        try (var rig = Rig.on(start(settings("rebuild")))) {
            var time = new RebuildTime(rig, plan.units());
            progress.accept("(d) " + plan.units() + " units × 4 periods");
            results.add("d", "from the first event written to all counted", "%.1f s".formatted(time.fill()));
            results.add("d", "rebuild of " + plan.units() + " units × 4 periods", repeated(time::rebuild) + " s");
        }
    }

    private void units() {
        try (var rig = Rig.on(start(settings("units")))) {
            if (plan.wants("f")) act(new ActTime(rig));
            if (plan.wants("g")) nationalTree(new NationalTreeTime(rig));
        }
    }

    private void act(ActTime time) {
        progress.accept("(f) an act that merges 300 communes");
        int reports = time.fill();
        var what = "an act that merges 300 communes with %,d reports on file, to the last live total";
        results.add("f", what.formatted(reports), repeated(time::measure) + " s");
    }

    /** It can be taken in once: a second time it would be there. */
    private void nationalTree(NationalTreeTime time) {
        progress.accept("(g) a national tree");
        var what = "a national tree of %,d units, file to answer (once)".formatted(time.units());
        results.add("g", what, "%.1f s".formatted(time.load()), "10 s");
        ask(time, "a search over all its names", "/api/units?search=ba+dinh");
        ask(time, "the units right below a province", "/api/units/vn-01/children?date=2025-07-01&limit=500");
    }

    private void ask(NationalTreeTime time, String question, String path) {
        results.add("g", question + ", p50", "%.1f ms".formatted(time.ask(path)));
    }

    private void tasks() {
        try (var rig = Rig.on(start(settings("tasks").withEnvironment("gateway", Map.of("HOPLUU_RATE_LIMIT", "0"))))) {
            progress.accept("(h) lists of tasks");
            var time = new TaskTime(rig, plan.units());
            var file = "%,d units × %d periods".formatted(plan.units(), TaskTime.PERIODS);
            time.fill();
            time.questions().forEach((question, path) -> {
                var asked = time.ask(path);
                var figure = "%.1f / %.1f ms".formatted(asked.percentile(50), asked.percentile(99));
                results.add("h", question + " with " + file + ", p50 / p99", figure, "50 ms");
            });
        }
    }

    private void openings() {
        try (var rig = Rig.on(start(settings("openings")))) {
            var time = new OpeningTime(rig, plan.units());
            progress.accept("(i) opening a period for " + plan.units() + " units");
            time.fill();
            time.measure();
            var measured = IntStream.range(0, plan.runs())
                    .mapToObj(run -> time.measure())
                    .toList();
            var open = measured.stream().map(OpeningTime.Result::open).toList();
            var expected = measured.stream().map(OpeningTime.Result::expected).toList();
            var what = "a period opened for %,d units".formatted(plan.units());
            results.add("i", what + ", order to all reports there", Spread.of(open) + " s", "10 s");
            results.add("i", what + ", order to all expected on the board", Spread.of(expected) + " s");
        }
    }

    /** The systems above were started once each; here once more for each further run. */
    private void starts() {
        for (int i = 0; i < plan.runs(); i++) {
            progress.accept("(e) start");
            try (var system = start(settings("start-" + i))) {
                startUp.weigh(system);
            }
        }
        startUp.report(results);
    }

    private Spread repeated(DoubleSupplier figure) {
        return Spread.of(IntStream.range(0, plan.runs())
                .mapToObj(run -> figure.getAsDouble())
                .toList());
    }

    private LocalSettings settings(String name) {
        return LocalSettings.apart(root, data.resolve(name));
    }

    private LocalSystem start(LocalSettings settings) {
        progress.accept("Starting a system of its own");
        return startUp.start(settings);
    }
}
