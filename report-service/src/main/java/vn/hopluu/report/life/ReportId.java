package vn.hopluu.report.life;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;

/** One unit's report for one form and period; written {@code TT-CCHC.2024-H1.xa-cuong-gian}. */
public record ReportId(PeriodId period, String unit) {

    private static final Pattern GRAMMAR = Pattern.compile("([A-Z0-9-]{1,40})\\.([0-9A-Z-]{6,23})\\.([a-z0-9-]{1,80})");

    public static Optional<ReportId> parse(String id) {
        Matcher matcher = GRAMMAR.matcher(id);
        return matcher.matches()
                ? PeriodCode.parse(matcher.group(2))
                        .map(code -> new ReportId(new PeriodId(matcher.group(1), code), matcher.group(3)))
                : Optional.empty();
    }

    /** For an id that was checked when it was stored. */
    public static ReportId of(String id) {
        return parse(id).orElseThrow(() -> new IllegalArgumentException("not a report: " + id));
    }

    public String form() {
        return period.form();
    }

    /** The same unit's report for another period of the same form. */
    public ReportId in(PeriodCode other) {
        return new ReportId(new PeriodId(form(), other), unit);
    }

    @Override
    public String toString() {
        return period + "." + unit;
    }
}
