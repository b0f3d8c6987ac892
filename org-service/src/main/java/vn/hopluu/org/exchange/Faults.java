package vn.hopluu.org.exchange;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;
import vn.hopluu.org.web.Refusal.InvalidField;

/** What is wrong with a file, and how it is told. */
final class Faults {

    private static final int LISTED = 1_000;
    private static final String LINE = "line";

    private Faults() {}

    /** A fault of a line as a whole. */
    static InvalidField onLine(long line, String code, Object... arguments) {
        return onLine(line, new InvalidField("", code, List.of(arguments), Map.of()));
    }

    static InvalidField onLine(long line, InvalidField fault) {
        Map<String, Object> members = new HashMap<>(fault.members());
        members.put(LINE, line);
        return new InvalidField(fault.name(), fault.code(), fault.arguments(), members);
    }

    /** Refuses the file when anything is wrong with it: the first faults by line, and how many there are. */
    static void refuseAny(List<InvalidField> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.of(
                    ProblemCode.IMPORT_REFUSED,
                    Map.of("total", faults.size()),
                    faults.stream()
                            .sorted(comparingInt(Faults::line))
                            .limit(LISTED)
                            .toList());
        }
    }

    private static int line(InvalidField fault) {
        return fault.members().get(LINE) instanceof Number line ? line.intValue() : 0;
    }
}
