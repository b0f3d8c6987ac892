package vn.hopluu.report.opening;

import java.util.Set;
import java.util.stream.Collectors;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.unit.UnitKind;

/** Who owes a report, and by when: checked. Equal plans open a period only once. */
public record Plan(String subtree, Set<UnitKind> kinds, Set<String> except, Deadlines deadlines) {

    public Plan {
        kinds = Set.copyOf(kinds);
        except = Set.copyOf(except);
    }

    /** One spelling for equal plans. */
    String canonical() {
        return String.join(
                "|", subtree, sorted(kinds), sorted(except), deadlines.dueAt().toString(), byKind());
    }

    /** The subtree of a plan in its one spelling. */
    static String subtree(String canonical) {
        return canonical.substring(0, canonical.indexOf('|'));
    }

    private String byKind() {
        return deadlines.byKind().entrySet().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String sorted(Set<?> all) {
        return all.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
