package vn.hopluu.report.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.formula.Formula;
import vn.hopluu.report.unit.UnitKind;

/**
 * One line of the appendix.
 *
 * @param code stable across versions
 * @param number as printed; empty for a sub-row
 * @param parent the line this one is a sub-row of
 * @param scale the most decimals of a decimal or a percentage; null for the most that its type takes
 * @param numerator and {@code denominator}: the summed lines that a ratio's totals are made of
 * @param formula works the line out from others; null where it is filled in
 * @param formerly the codes that the line had in earlier versions
 */
public record Indicator(
        String code,
        String number,
        @Nullable String parent,
        Names name,
        String unitOfMeasure,
        ValueType type,
        @Nullable Integer scale,
        RollUp rollUp,
        @Nullable String numerator,
        @Nullable String denominator,
        Nature nature,
        Set<UnitKind> filledBy,
        boolean required,
        @Nullable Formula formula,
        List<String> formerly) {

    @SuppressWarnings("NullAway") // absent in versions older than the mapping
    public Indicator {
        filledBy = Set.copyOf(filledBy);
        formerly = formerly == null ? List.of() : List.copyOf(formerly);
    }

    public int fractionDigits() {
        return scale == null ? type.fractionDigits() : scale;
    }

    /** The code of what is wrong with a figure for this line. */
    public Optional<String> fault(BigDecimal number) {
        return type.fault(number, fractionDigits());
    }

    public boolean isFilledBy(UnitKind kind) {
        return filledBy.contains(kind);
    }
}
