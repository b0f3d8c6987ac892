package vn.hopluu.report.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of the codes of the version before: each is kept, mapped to a line by {@code formerly}, or dropped in so many words. */
record Succession(FormVersion before, Lines lines, List<String> dropped, Flaws flaws) {

    void check() {
        Set<String> accounted = formerly();
        accounted.addAll(lines.codes());
        dropped(accounted);
        accounted.addAll(dropped);
        before.indicators().stream()
                .flatMap(Succession::codes)
                .filter(code -> !accounted.contains(code))
                .forEach(code -> flaws.refuse("/dropped", "vanished", code, String.valueOf(before.version())));
    }

    private static Stream<String> codes(Indicator line) {
        return Stream.concat(Stream.of(line.code()), line.formerly().stream());
    }

    private Set<String> formerly() {
        Set<String> seen = new HashSet<>();
        lines.read().forEach((at, line) -> {
            for (int index = 0; index < line.formerly().size(); index++) {
                formerly(at + "/formerly/" + index, line.formerly().get(index), seen);
            }
        });
        return seen;
    }

    private void formerly(String pointer, String code, Set<String> seen) {
        if (lines.codes().contains(code) || !seen.add(code)) {
            flaws.refuse(pointer, "used-twice");
        }
        if (!known().contains(code)) {
            flaws.refuse(pointer, "never-was", Flaws.shown(code), String.valueOf(before.version()));
        }
    }

    private void dropped(Set<String> accounted) {
        for (int index = 0; index < dropped.size(); index++) {
            if (accounted.contains(dropped.get(index))) {
                flaws.refuse("/dropped/" + index, "not-dropped");
            } else if (!known().contains(dropped.get(index))) {
                String code = Flaws.shown(dropped.get(index));
                flaws.refuse("/dropped/" + index, "never-was", code, String.valueOf(before.version()));
            }
        }
    }

    private Set<String> known() {
        return before.indicators().stream().flatMap(Succession::codes).collect(Collectors.toSet());
    }
}
