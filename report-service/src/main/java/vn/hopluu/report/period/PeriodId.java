package vn.hopluu.report.period;

/** One form in one period; written {@code TT-CCHC.2024-H1}, the first two parts of each of its reports' ids. */
public record PeriodId(String form, PeriodCode period) {

    @Override
    public String toString() {
        return form + "." + period;
    }
}
