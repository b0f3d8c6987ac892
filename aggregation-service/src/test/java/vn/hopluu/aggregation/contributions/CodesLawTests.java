package vn.hopluu.aggregation.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However often the lines of a form are renamed, brought together, dropped and added: the series of the newest version's lines have
 * every figure of every version once, but for those of lines that were dropped.
 */
class CodesLawTests {

    /** The codes that each line of the newest version ever had; what a version drops is in none of them. */
    private Map<String, Set<String>> lines = new TreeMap<>();

    private final List<Period> periods = new ArrayList<>();
    private int codes;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFigureStandsInOneSeries(long seed) {
        Random random = new Random(seed);
        int versions = 2 + random.nextInt(5);
        for (int version = 0; version < versions; version++) {
            publish(random, version);
        }

        for (Period period : periods) {
            assertThat(told(period)).as("the codes of %s", period.code()).isEqualTo(went(period));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    private void publish(Random random, int version) {
        Map<String, Set<String>> next = new TreeMap<>();
        lines.forEach((code, had) -> {
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> next.put(fresh(), with(had));
                case 2 -> next.merge("JOINED" + version, with(had), CodesLawTests::both);
                case 3 -> next.merge(next.keySet().stream().findAny().orElse(code), with(had), CodesLawTests::both);
                default -> next.put(code, with(had));
            }
        });
        for (int added = random.nextInt(version == 0 ? 6 : 2); added >= 0; added--) {
            String code = fresh();
            next.put(code, with(Set.of()));
        }
        next.forEach((code, had) -> had.add(code));
        lines = next;
        periods.add(period(version));
    }

    private String fresh() {
        return "LINE" + codes++;
    }

    private static Set<String> with(Set<String> had) {
        return new TreeSet<>(had);
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        some.addAll(others);
        return some;
    }

    private Period period(int version) {
        Map<String, List<String>> formerly = new HashMap<>();
        lines.forEach((code, had) -> formerly.put(
                code, had.stream().filter(former -> !former.equals(code)).toList()));
        LocalDate date = LocalDate.of(2020 + version, 12, 14);
        return new Period("F", date.getYear() + "-Y", date, lines.keySet(), formerly, Set.of(), Map.of());
    }

    /** For each line of today, the codes whose figures of the period its series shows. */
    private Map<String, Set<String>> told(Period period) {
        Map<String, Set<String>> told = new TreeMap<>();
        lines.keySet()
                .forEach(line ->
                        told.put(line, new HashSet<>(Codes.of(line, periods).in(period))));
        return told;
    }

    private Map<String, Set<String>> went(Period period) {
        Map<String, Set<String>> went = new TreeMap<>();
        lines.forEach((line, had) -> {
            Set<String> there = new HashSet<>(had);
            there.retainAll(period.indicators());
            went.put(line, there);
        });
        return went;
    }
}
