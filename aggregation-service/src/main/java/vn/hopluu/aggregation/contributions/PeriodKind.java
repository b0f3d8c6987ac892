package vn.hopluu.aggregation.contributions;

import java.util.regex.Pattern;

/**
 * How long a period is, by its code (Decree 09/2019/NĐ-CP, article 12, and the nine months of provincial rules). Windows of
 * different kinds overlap, so their figures are never to be added.
 */
public enum PeriodKind {
    MONTH("M(0[1-9]|1[0-2])"),
    QUARTER("Q[1-4]"),
    HALF_YEAR("H[12]"),
    NINE_MONTHS("9M"),
    YEAR("Y"),
    /** Free dates, of thematic and ad-hoc reports. */
    DATES("D[0-9]{8}-[0-9]{8}"),
    /** By no code that is known here. */
    OTHER("");

    private final Pattern code;

    PeriodKind(String code) {
        this.code = Pattern.compile("[0-9]{4}-" + code);
    }

    public static PeriodKind of(String period) {
        for (PeriodKind kind : values()) {
            if (kind.code.matcher(period).matches()) {
                return kind;
            }
        }
        return OTHER;
    }
}
