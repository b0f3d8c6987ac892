package vn.hopluu.aggregation.contributions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.LineTotal;
import vn.hopluu.aggregation.topology.ScopeTotal;

/**
 * Finds one line in every version of its form: under the code that was asked for, under those that it came from, or under the
 * one that it became. Another line that became the same one is not among them; but where the line that was asked for was made
 * of several, it is all of these.
 */
public record Codes(String asked, List<Step> steps) {

    /**
     * That a line goes on under a newer code.
     *
     * @param first the structure date of the first period whose form says so: the newer code is not the line's before that day
     * @param last of the last one: what has the older code after that day is another line
     */
    record Step(String older, String newer, LocalDate first, LocalDate last) {

        private Step and(Step other) {
            return new Step(
                    older,
                    newer,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    public Codes {
        steps = List.copyOf(steps);
    }

    public static Codes of(String asked, Collection<Period> periods) {
        Map<String, Step> steps = new TreeMap<>();
        periods.forEach(period -> period.formerly()
                .forEach((newer, former) -> former.forEach(older -> steps.merge(
                        older + ' ' + newer,
                        new Step(older, newer, period.structureDate(), period.structureDate()),
                        Step::and))));
        return new Codes(asked, List.copyOf(steps.values()));
    }

    /** The line's codes in the version that the period is of; none when that has no such line. */
    public List<String> in(Period period) {
        LocalDate date = period.structureDate();
        List<String> before = reached(period, step -> !date.isAfter(step.last), Step::newer, Step::older);
        return before.isEmpty()
                ? reached(period, step -> !date.isBefore(step.first), Step::older, Step::newer).stream()
                        .limit(1)
                        .toList()
                : before;
    }

    /** The codes of the period that the one that was asked for leads to, the nearest first. */
    private List<String> reached(
            Period period, Predicate<Step> holds, Function<Step, String> from, Function<Step, String> to) {
        List<String> reached = new ArrayList<>(List.of(asked));
        for (int at = 0; at < reached.size(); at++) {
            String code = reached.get(at);
            steps.stream()
                    .filter(step -> from.apply(step).equals(code) && holds.test(step))
                    .map(to)
                    .filter(next -> !reached.contains(next))
                    .forEach(reached::add);
        }
        return reached.stream().filter(period.indicators()::contains).toList();
    }

    /** The line in the total of a scope of the period; empty where there is none. */
    public Optional<LineTotal> line(Period period, @Nullable ScopeTotal total) {
        if (total == null) {
            return Optional.empty();
        }
        List<String> codes = in(period);
        List<LineTotal> lines = codes.stream()
                .flatMap(code -> Optional.ofNullable(total.lines().get(code)).stream())
                .toList();
        return lines.size() > 1
                ? Optional.of(new JoinedLine(lines, period.sums(codes)).total())
                : lines.stream().findFirst();
    }
}
