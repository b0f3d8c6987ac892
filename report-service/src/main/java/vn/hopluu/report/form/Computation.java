package vn.hopluu.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.report.formula.Formula;

/** In which order computed lines are worked out. */
final class Computation {

    private Computation() {}

    /** The computed lines, each after those it names; without those that name themselves by way of others. */
    static List<Indicator> ordered(List<Indicator> lines) {
        List<Indicator> waiting = new ArrayList<>(
                lines.stream().filter(line -> line.formula() != null).toList());
        List<Indicator> ordered = new ArrayList<>();
        boolean moved = !waiting.isEmpty();
        while (moved) {
            Set<String> unknown = waiting.stream().map(Indicator::code).collect(Collectors.toSet());
            List<Indicator> ready =
                    waiting.stream().filter(line -> !names(line, unknown)).toList();
            ordered.addAll(ready);
            moved = waiting.removeAll(ready) && !waiting.isEmpty();
        }
        return ordered;
    }

    private static boolean names(Indicator line, Set<String> codes) {
        Formula formula = line.formula();
        return formula != null && formula.references().stream().anyMatch(reference -> codes.contains(reference.line()));
    }
}
