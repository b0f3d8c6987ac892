package vn.hopluu.report.regime;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.hopluu.report.period.DataWindow;
import vn.hopluu.report.period.WorkingDays;

/** How the last day on which a report is on time follows from the data window. */
sealed interface DueRule {

    LocalDate dueOn(DataWindow window, WorkingDays workingDays);

    /** So many working days after the cut-off; the first is the earliest that Decree 09/2019/NĐ-CP, article 8.5b allows. */
    record AfterCutOff(int count) implements DueRule {

        @Override
        public LocalDate dueOn(DataWindow window, WorkingDays workingDays) {
            return workingDays.after(window.to(), count);
        }
    }

    /**
     * The first such day of a month after the cut-off, its last one where the month is shorter; where that is free, the next
     * working day.
     */
    record OfMonth(int day) implements DueRule {

        @Override
        public LocalDate dueOn(DataWindow window, WorkingDays workingDays) {
            YearMonth month = YearMonth.from(window.to());
            LocalDate inMonth = in(month);
            LocalDate due = inMonth.isAfter(window.to()) ? inMonth : in(month.plusMonths(1));
            return workingDays.onOrAfter(due);
        }

        private LocalDate in(YearMonth month) {
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }
}
