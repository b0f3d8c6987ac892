package vn.hopluu.report.period;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days whose work a period reports on, both inclusive. */
public record DataWindow(LocalDate from, LocalDate to) {

    private static final int FIRST_DAY = 15;
    private static final int CUT_OFF_DAY = 14;

    /** Decree 09/2019/NĐ-CP, article 12: from the 15th of the month before the first month to the 14th of the last one. */
    static DataWindow ofMonths(int year, int first, int last) {
        LocalDate from = YearMonth.of(year, first).minusMonths(1).atDay(FIRST_DAY);
        return new DataWindow(from, YearMonth.of(year, last).atDay(CUT_OFF_DAY));
    }

    /** Whether all of the other's work, and more than it, is reported on here. */
    boolean covers(DataWindow other) {
        return !equals(other) && !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
