package vn.hopluu.report.period;

/** The kinds of periodic reports of Decree 09/2019/NĐ-CP, article 12, and the nine months of provincial rules. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTHS,
    YEAR
}
