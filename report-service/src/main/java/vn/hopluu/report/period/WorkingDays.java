package vn.hopluu.report.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The days on which offices work: Monday to Friday but for holidays, and the Saturdays that make up for a bridge day. Of a year
 * that is not among the {@code years}, only the weekends are known.
 *
 * @param off by day: why it is free
 * @param worked Saturdays that are worked instead of another day
 * @param unsettled working days that may yet become free
 * @param years by year: how surely its days are known
 */
public record WorkingDays(
        Map<LocalDate, String> off, Set<LocalDate> worked, Set<LocalDate> unsettled, Map<Integer, Certainty> years) {

    public WorkingDays {
        off = Map.copyOf(off);
        worked = Set.copyOf(worked);
        unsettled = Set.copyOf(unsettled);
        years = Map.copyOf(years);
    }

    /** Of what is counted from the one day to the other, both inclusive. */
    public Certainty certainty(LocalDate from, LocalDate to) {
        Certainty ofYears = IntStream.rangeClosed(from.getYear(), to.getYear())
                .mapToObj(year -> years.getOrDefault(year, Certainty.UNKNOWN))
                .max(Comparator.naturalOrder())
                .orElse(Certainty.UNKNOWN);
        boolean mayChange = unsettled.stream().anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
        return ofYears == Certainty.CERTAIN && mayChange ? Certainty.TENTATIVE : ofYears;
    }

    public boolean includes(LocalDate day) {
        return worked.contains(day) || (!isWeekend(day) && !off.containsKey(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The day itself or the next working one: what ends on a free day ends on the working day after it (Civil Code, article 148.5). */
    public LocalDate onOrAfter(LocalDate day) {
        return includes(day) ? day : onOrAfter(day.plusDays(1));
    }

    /** @param count from 1 */
    public LocalDate after(LocalDate day, int count) {
        LocalDate next = onOrAfter(day.plusDays(1));
        return count <= 1 ? next : after(next, count - 1);
    }

    /**
     * So many working days from the day on, or back from it where negative; 0 is the day itself, or the last working one before
     * it.
     */
    public LocalDate from(LocalDate day, int count) {
        return count > 0 ? after(day, count) : before(onOrBefore(day), -count);
    }

    private LocalDate before(LocalDate day, int count) {
        return count == 0 ? day : before(onOrBefore(day.minusDays(1)), count - 1);
    }

    private LocalDate onOrBefore(LocalDate day) {
        return includes(day) ? day : onOrBefore(day.minusDays(1));
    }

    /** Decree 09/2019/NĐ-CP, article 8.5b: at least one working day lies between the cut-off and the sending. */
    public LocalDate earliestDueDay(DataWindow window) {
        return after(window.to(), 1);
    }
}
