package vn.hopluu.benchmarks.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hopluu.benchmarks.client.Scope;
import vn.hopluu.benchmarks.client.Scope.Structure;
import vn.hopluu.benchmarks.load.Samples;

/**
 * (h) How quick a list of tasks is, and aggregation-service's list of who has not sent, with everybody late: the most that
 * either can hold. The reports are written straight to the topic, as its contract says, and the questions are asked once
 * all of them are on file: what waits behind the filling would be measured with them.
 */
final class TaskTime {

    static final int PERIODS = 20;
    private static final int WARM_UP = 200;
    private static final int QUESTIONS = 1_000;

    private final Rig rig;
    private final SyntheticProvince province;

    TaskTime(Rig rig, int units) {
        this.rig = rig;
        this.province = new SyntheticProvince("gia-lap-viec", units);
    }

    /** Months of two years, whose windows end on the 14th. */
    private static List<String> periods() {
        return IntStream.range(0, PERIODS)
                .mapToObj(number -> "%d-%02d".formatted(2022 + number / 12, number % 12 + 1))
                .toList();
    }

    private static String code(String month) {
        return month.replace("-", "-M");
    }

    void fill() {
        try (var writer = new EventWriter(rig.kafka())) {
            province.units().forEach(writer::write);
            for (var month : periods()) {
                province.numbers()
                        .mapToObj(i -> ReportSubmitted.notSent(
                                code(month), month + "-14", province.commune(i), province.district(i)))
                        .forEach(writer::write);
            }
        }
        Waiting.until("all tasks are there", () -> tasks() == province.communes() * PERIODS);
        for (var month : periods()) {
            Waiting.until("all reports of " + month + " are expected", () -> missing(month) == province.communes());
        }
        Waiting.until("all boards are written", rig::isCaughtUp);
    }

    private int tasks() {
        var answer = rig.gateway().http().get("/api/tasks/counts?unit=" + province.id());
        return answer.succeeded() ? answer.json().at("/total").asInt() : 0;
    }

    private int missing(String month) {
        var answer = rig.gateway().http().get(missingPath(month));
        return answer.succeeded() ? answer.json().at("/missing").asInt() : 0;
    }

    private String missingPath(String month) {
        return new Scope(Load.FORM, code(month), province.id(), Structure.THEN).path("/missing") + "&limit=50";
    }

    /** Each question with its path. */
    Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("the tasks of a commune", "/api/tasks?unit=" + province.commune(7));
        questions.put("the tasks of the province", "/api/tasks?unit=" + province.id());
        questions.put("the numbers of the province's tasks", "/api/tasks/counts?unit=" + province.id());
        questions.put(
                "who has not sent to the province in one period",
                missingPath(periods().getLast()));
        return questions;
    }

    Samples ask(String path) {
        var samples = new Samples();
        for (int i = -WARM_UP; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            rig.gateway().http().get(path).successful();
            if (i >= 0) samples.add(System.nanoTime() - start);
        }
        return samples;
    }
}
