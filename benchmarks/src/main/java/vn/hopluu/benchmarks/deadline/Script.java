package vn.hopluu.benchmarks.deadline;

import static vn.hopluu.benchmarks.deadline.Turn.DEADLINE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.Form;
import vn.hopluu.benchmarks.client.Obligation;

/** The whole day, drawn from a seed: the same seed, period and obligations give the same turns. */
final class Script {

    private final Form form;
    private final long seed;
    private final List<Turn> turns = new ArrayList<>();

    private Script(Form form, long seed) {
        this.form = form;
        this.seed = seed;
    }

    /** In the order of the day; the turns of one report are in the order of its life. */
    static List<Turn> drawn(Form form, String period, List<Obligation> obligations, long seed) {
        var script = new Script(form, seed);
        var real = FirstRealReport.read();
        for (var owed : obligations) {
            if (period.equals(FirstRealReport.PERIOD) && owed.unit().equals(real.unit())) script.first(owed, real);
            else script.add(owed);
        }
        return script.turns.stream()
                .sorted(Comparator.comparingDouble(Turn::at))
                .toList();
    }

    private void first(Obligation owed, FirstRealReport real) {
        var day = new Day(owed.report(), 0);
        day.then(0, new Act.Submit(real.content()));
        day.then(0.03, new Act.Accept());
    }

    private void add(Obligation owed) {
        var random = new Random(seed ^ owed.report().hashCode());
        var fate = Fate.drawn(random);
        var content = SyntheticReports.drawn(form.linesOf(owed.unitKind()), random);
        boolean late = fate == Fate.SENT_LATE;
        var day = new Day(owed.report(), late ? between(DEADLINE, 0.98, random) : between(0.01, DEADLINE, random));
        play(fate, day, content, SyntheticReports.drawn(form.linesOf(owed.unitKind()), random));
    }

    private void play(Fate fate, Day day, Content content, Content corrected) {
        switch (fate) {
            case NEVER_SENT -> {}
            case SENT, SENT_LATE -> day.then(0, new Act.Submit(content));
            case ACCEPTED -> acceptedFirst(day, content);
            case RETURNED -> returnedFirst(day, content);
            case RETURNED_AND_CORRECTED -> {
                returnedFirst(day, content);
                acceptedFirst(day, corrected);
            }
            case CORRECTED_AFTER_ACCEPTANCE -> {
                acceptedFirst(day, content);
                day.then(0.04, new Act.RequestCorrection("Số liệu cần đính chính / figures to be corrected"));
                day.then(0.04, new Act.Submit(corrected));
            }
        }
    }

    private static void acceptedFirst(Day day, Content content) {
        day.then(0.02, new Act.Submit(content));
        day.then(0.06, new Act.Accept());
    }

    private static void returnedFirst(Day day, Content content) {
        day.then(0, new Act.Submit(content));
        var line = content.values().keySet().iterator().next();
        day.then(0.05, new Act.Return("Đề nghị kiểm tra lại số liệu / please check the figures", Map.of(line, "?")));
    }

    private static double between(double from, double to, Random random) {
        return from + (to - from) * random.nextDouble();
    }

    /** The turns of one report, each some while after the one before. */
    private final class Day {
        private final String report;
        private double at;
        private int acts;

        Day(String report, double at) {
            this.report = report;
            this.at = at;
        }

        void then(double later, Act act) {
            at += later;
            acts++;
            turns.add(new Turn(at, report, act, "deadline-day-" + seed + "-" + report + "-" + acts));
        }
    }
}
