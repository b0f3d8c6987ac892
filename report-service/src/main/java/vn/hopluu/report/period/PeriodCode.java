package vn.hopluu.report.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period's code: {@code 2024-M05}, {@code 2024-Q1}, {@code 2024-H1}, {@code 2024-9M} or {@code 2024-Y}. */
public record PeriodCode(int year, PeriodKind kind, int number) {

    private static final Pattern GRAMMAR = Pattern.compile("(20\\d\\d)-(?:M(0[1-9]|1[0-2])|Q([1-4])|H([12])|(9M)|(Y))");

    public static Optional<PeriodCode> parse(String code) {
        Matcher matcher = GRAMMAR.matcher(code);
        return matcher.matches() ? Optional.of(read(matcher)) : Optional.empty();
    }

    /** For a code that was checked when it was stored. */
    public static PeriodCode of(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("not a period: " + code));
    }

    private static PeriodCode read(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return new PeriodCode(year, PeriodKind.MONTH, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return new PeriodCode(year, PeriodKind.QUARTER, Integer.parseInt(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return new PeriodCode(year, PeriodKind.HALF_YEAR, Integer.parseInt(matcher.group(4)));
        }
        return new PeriodCode(year, matcher.group(5) != null ? PeriodKind.NINE_MONTHS : PeriodKind.YEAR, 1);
    }

    public DataWindow window() {
        return DataWindow.ofMonths(YearMonth.of(year, firstMonth()), YearMonth.of(year, firstMonth() + months() - 1));
    }

    /** The day whose hierarchy the period's totals stand on: the last of its window. */
    public LocalDate structureDate() {
        return window().to();
    }

    /**
     * The other periods of the year whose work this one reports again: a half-year covers its quarters, a year covers all. None
     * of a flow line's figures there can be above the figure here.
     */
    public List<PeriodCode> covered() {
        return ofYear(year).stream()
                .filter(other -> !other.equals(this) && window().covers(other.window()))
                .toList();
    }

    /** The period of the same kind just before; quarter IV comes before quarter I of the next year. */
    public PeriodCode before() {
        return number > 1 ? new PeriodCode(year, kind, number - 1) : new PeriodCode(year - 1, kind, count(kind));
    }

    /** Whether this period reports the work of the other one again. */
    public boolean covers(PeriodCode other) {
        return covered().contains(other);
    }

    private static List<PeriodCode> ofYear(int year) {
        List<PeriodCode> all = new ArrayList<>();
        for (PeriodKind kind : PeriodKind.values()) {
            for (int number = 1; number <= count(kind); number++) {
                all.add(new PeriodCode(year, kind, number));
            }
        }
        return all;
    }

    private static int count(PeriodKind kind) {
        return switch (kind) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case NINE_MONTHS, YEAR -> 1;
        };
    }

    private int months() {
        return switch (kind) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case NINE_MONTHS -> 9;
            case YEAR -> 12;
        };
    }

    private int firstMonth() {
        return (number - 1) * months() + 1;
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
                };
    }
}
