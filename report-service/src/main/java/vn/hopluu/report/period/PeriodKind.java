package vn.hopluu.report.period;

/**
 * The kinds of periodic reports of Decree 09/2019/NĐ-CP, article 12, the nine months of provincial rules, and free dates for
 * thematic and ad-hoc reports (báo cáo chuyên đề, đột xuất).
 */
public enum PeriodKind {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    NINE_MONTHS(9),
    YEAR(12),
    DATES(0);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /** How many a year has. */
    int count() {
        return this == NINE_MONTHS ? 1 : 12 / months;
    }

    /** The window of the kind's period of that number in a year. */
    DataWindow window(int year, int number) {
        return DataWindow.ofMonths(year, (number - 1) * months + 1, number * months);
    }
}
