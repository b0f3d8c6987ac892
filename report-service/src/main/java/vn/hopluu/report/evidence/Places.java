package vn.hopluu.report.evidence;

import java.util.HashMap;
import java.util.Map;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** How many files may be on their way here at once, of all callers and of each: slow lines hold their place for minutes. */
final class Places {

    private final int all;
    private final int ofOne;
    private final Map<String, Integer> taken = new HashMap<>();

    Places(int all, int ofOne) {
        this.all = all;
        this.ofOne = ofOne;
    }

    /** Given back when the file has been dealt with. */
    record Place(Places places, String caller) implements AutoCloseable {

        @Override
        public void close() {
            places.give(caller);
        }
    }

    synchronized Place take(String caller) {
        if (count() >= all || taken.getOrDefault(caller, 0) >= ofOne) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("uploads"));
        }
        taken.merge(caller, 1, Integer::sum);
        return new Place(this, caller);
    }

    synchronized int count() {
        return taken.values().stream().mapToInt(Integer::intValue).sum();
    }

    private synchronized void give(String caller) {
        taken.computeIfPresent(caller, (name, count) -> count == 1 ? null : count - 1);
    }
}
