package vn.hopluu.aggregation.contributions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The codes that one line had in the versions of its form: the one that was asked for, those it came from and those it
 * became, the nearest first. Another line that became the same one is not among them.
 */
public record Codes(List<String> nearestFirst) {

    public Codes {
        nearestFirst = List.copyOf(nearestFirst);
    }

    public static Codes of(String asked, Collection<Period> periods) {
        Map<String, Set<String>> older = new LinkedHashMap<>();
        Map<String, Set<String>> newer = new LinkedHashMap<>();
        periods.forEach(period -> period.formerly()
                .forEach((code, former) -> former.forEach(before -> {
                    older.computeIfAbsent(code, first -> new TreeSet<>()).add(before);
                    newer.computeIfAbsent(before, first -> new TreeSet<>()).add(code);
                })));
        Set<String> codes = new LinkedHashSet<>(from(asked, older));
        codes.addAll(from(asked, newer));
        return new Codes(List.copyOf(codes));
    }

    private static Set<String> from(String asked, Map<String, Set<String>> next) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(asked));
        while (!open.isEmpty()) {
            String code = open.removeFirst();
            if (reached.add(code)) {
                open.addAll(next.getOrDefault(code, Set.of()));
            }
        }
        return reached;
    }

    /** The line's code in the version that the period is of; empty when that has no such line. */
    public Optional<String> in(Period period) {
        return nearestFirst.stream().filter(period.indicators()::contains).findFirst();
    }
}
