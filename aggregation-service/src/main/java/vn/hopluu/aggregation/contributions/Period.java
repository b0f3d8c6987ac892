package vn.hopluu.aggregation.contributions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A period of a form for which reports are owed.
 *
 * @param indicators the lines that any of its reports is to fill
 * @param formerly for each line that had other codes in earlier versions of the form, those
 * @param unsummed those of the lines whose figures are not added, but made one in another way
 * @param sent for each unit that owes a report, as far as asked for, whether a version of it is in force
 */
public record Period(
        String form,
        String code,
        LocalDate structureDate,
        Set<String> indicators,
        Map<String, List<String>> formerly,
        Set<String> unsummed,
        Map<String, Boolean> sent) {

    /** The oldest structure first. Different kinds of period may end on the same day. */
    static final Comparator<Period> IN_TIME = Comparator.comparing(Period::structureDate)
            .thenComparing(Period::form)
            .thenComparing(Period::code);

    public Period {
        indicators = Set.copyOf(indicators);
        formerly = Map.copyOf(formerly);
        unsummed = Set.copyOf(unsummed);
        sent = Map.copyOf(sent);
    }

    public PeriodKind kind() {
        return PeriodKind.of(code);
    }

    boolean sums(Collection<String> lines) {
        return lines.stream().noneMatch(unsummed::contains);
    }

    public boolean isOwedBy(String unit) {
        return sent.containsKey(unit);
    }

    public boolean isSentBy(String unit) {
        return sent.getOrDefault(unit, false);
    }
}
