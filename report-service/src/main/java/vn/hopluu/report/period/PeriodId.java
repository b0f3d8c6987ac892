package vn.hopluu.report.period;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One form in one period; written {@code TT-CCHC.2024-H1}, the first two parts of each of its reports' ids. */
public record PeriodId(String form, PeriodCode period) {

    private static final Pattern GRAMMAR = Pattern.compile("([A-Z0-9-]{1,40})\\.([0-9A-Z-]{6,23})");

    public static Optional<PeriodId> parse(String id) {
        Matcher matcher = GRAMMAR.matcher(id);
        return matcher.matches()
                ? PeriodCode.parse(matcher.group(2)).map(code -> new PeriodId(matcher.group(1), code))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return form + "." + period;
    }
}
