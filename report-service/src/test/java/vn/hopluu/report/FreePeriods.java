package vn.hopluu.report;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import vn.hopluu.report.period.PeriodCode;

/**
 * Gives each who asks a period that no other test opens. A period is one for all units: two tests that pick the same by hand meet
 * in its reports, or find it opened for other units.
 *
 * <p>Each lies across the 14th of December, where every regular period ends, and none within another: so none of them is compared
 * with a period that it covers or that covers it. All units of {@link KnownUnits} exist on their structure dates.
 */
public final class FreePeriods {

    private static final int FIRST_YEAR = 2020;
    private static final int YEARS = 4;
    private static final int OF_A_YEAR = 29;
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private FreePeriods() {}

    public static String next() {
        int taken = TAKEN.getAndIncrement();
        if (taken >= YEARS * OF_A_YEAR) {
            throw new IllegalStateException("no period is free any more");
        }
        int year = FIRST_YEAR + taken / OF_A_YEAR;
        LocalDate from = LocalDate.of(year, 11, 16).plusDays(taken % OF_A_YEAR);
        LocalDate to = LocalDate.of(year, 12, 15).plusDays(taken % OF_A_YEAR);
        return PeriodCode.of("%d-D%s-%s".formatted(to.getYear(), day(from), day(to)))
                .toString();
    }

    private static String day(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
