package vn.hopluu.report.form;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.unit.UnitKind;

/**
 * One line of the appendix.
 *
 * @param code stable across versions
 * @param number as printed; empty for a sub-row
 * @param parent the line this one is a sub-row of
 */
public record Indicator(
        String code,
        String number,
        @Nullable String parent,
        Names name,
        String unitOfMeasure,
        ValueType type,
        RollUp rollUp,
        Nature nature,
        Set<UnitKind> filledBy,
        boolean required) {

    public Indicator {
        filledBy = Set.copyOf(filledBy);
    }
}
