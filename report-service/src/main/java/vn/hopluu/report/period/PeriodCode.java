package vn.hopluu.report.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period's code: {@code 2024-M05}, {@code 2024-Q1}, {@code 2024-H1}, {@code 2024-9M} or {@code 2024-Y}; or for free dates the
 * year of the last one and both of them, {@code 2026-D20260715-20260930}. So a code says its own window, to whomever it is told.
 *
 * @param number in the year; 1 where there is only one
 */
public record PeriodCode(int year, PeriodKind kind, int number, DataWindow window) {

    private static final Pattern GRAMMAR =
            Pattern.compile("(20\\d\\d)-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)|(Y)|D(20\\d{6})-(20\\d{6}))");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int FROM = 7;
    private static final int TO = 8;

    public static Optional<PeriodCode> parse(String code) {
        Matcher matcher = GRAMMAR.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return matcher.group(FROM) != null ? dates(matcher) : Optional.of(regular(matcher));
    }

    /** For a code that was checked when it was stored. */
    public static PeriodCode of(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("not a period: " + code));
    }

    /** The period of that kind and number in a year, such as the third quarter. */
    public static PeriodCode of(int year, PeriodKind kind, int number) {
        return new PeriodCode(year, kind, number, kind.window(year, number));
    }

    private static PeriodCode regular(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return of(year, PeriodKind.MONTH, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return of(year, PeriodKind.QUARTER, Integer.parseInt(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return of(year, PeriodKind.HALF_YEAR, Integer.parseInt(matcher.group(4)));
        }
        return of(year, matcher.group(5) != null ? PeriodKind.NINE_MONTHS : PeriodKind.YEAR, 1);
    }

    /** Two days that exist, the first not after the last, and the year of the last: so that a window has one code only. */
    private static Optional<PeriodCode> dates(Matcher matcher) {
        try {
            DataWindow window =
                    new DataWindow(LocalDate.parse(matcher.group(FROM), DAY), LocalDate.parse(matcher.group(TO), DAY));
            int year = Integer.parseInt(matcher.group(1));
            return window.from().isAfter(window.to()) || window.to().getYear() != year
                    ? Optional.empty()
                    : Optional.of(new PeriodCode(year, PeriodKind.DATES, 1, window));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The day whose hierarchy the period's totals stand on: the last of its window. */
    public LocalDate structureDate() {
        return window.to();
    }

    /**
     * Whether this period reports the other's work again: a half-year covers its quarters, a year covers all, free dates cover
     * what lies within them. None of a flow line's figures there can be above the figure here.
     */
    public boolean covers(PeriodCode other) {
        return window.covers(other.window);
    }

    /** The period of the same kind just before: the first quarter follows the fourth of the year before, free dates as many days. */
    public PeriodCode before() {
        return switch (kind) {
            case DATES -> daysBefore();
            case MONTH, QUARTER, HALF_YEAR, NINE_MONTHS, YEAR ->
                number > 1 ? of(year, kind, number - 1) : of(year - 1, kind, kind.count());
        };
    }

    /** The same period of the year before; of free dates the same days. */
    public PeriodCode aYearBefore() {
        return switch (kind) {
            case DATES -> dates(window.from().minusYears(1), window.to().minusYears(1));
            case MONTH, QUARTER, HALF_YEAR, NINE_MONTHS, YEAR -> of(year - 1, kind, number);
        };
    }

    private PeriodCode daysBefore() {
        LocalDate last = window.from().minusDays(1);
        return dates(last.minusDays(ChronoUnit.DAYS.between(window.from(), window.to())), last);
    }

    private static PeriodCode dates(LocalDate first, LocalDate last) {
        return new PeriodCode(last.getYear(), PeriodKind.DATES, 1, new DataWindow(first, last));
    }

    @Override
    public String toString() {
        return year
                + switch (kind) {
                    case MONTH -> "-M%02d".formatted(number);
                    case QUARTER -> "-Q" + number;
                    case HALF_YEAR -> "-H" + number;
                    case NINE_MONTHS -> "-9M";
                    case YEAR -> "-Y";
                    case DATES -> "-D" + DAY.format(window.from()) + "-" + DAY.format(window.to());
                };
    }
}
