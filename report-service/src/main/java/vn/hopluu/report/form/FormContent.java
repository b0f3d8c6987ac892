package vn.hopluu.report.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.unit.UnitKind;

/** A form template as somebody is writing it: any part may still be missing or wrong. Its parts are named as {@link FormVersion}'s. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormContent(
        @Nullable Words title,
        @Nullable String source,
        @Nullable List<Line> indicators,
        @Nullable List<Rule> checks,
        @Nullable List<Section> narrative,
        @Nullable List<String> dropped) {

    /** For a form that has nothing yet. */
    public static FormContent empty() {
        return new FormContent(null, null, List.of(), List.of(), List.of(), List.of());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Words(@Nullable String vi, @Nullable String en) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Nullable String code,
            @Nullable String number,
            @Nullable String parent,
            @Nullable Words name,
            @Nullable String unitOfMeasure,
            @Nullable ValueType type,
            @Nullable Integer scale,
            @Nullable RollUp rollUp,
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable Nature nature,
            @Nullable Set<UnitKind> filledBy,
            @Nullable Boolean required,
            @Nullable String formula,
            @Nullable List<String> formerly) {}

    /** Every kind of {@link Check} in one shape; which parts it needs depends on its type. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rule(
            @Nullable RuleType type,
            @Nullable Level level,
            @Nullable Words rule,
            @Nullable String indicator,
            @Nullable String other,
            @Nullable Set<UnitKind> kinds,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable String formula) {}

    public enum RuleType {
        REQUIRES_LINE,
        WITHIN_RANGE,
        ASKS_FOR_NOTE,
        NOT_BELOW_COVERED,
        HOLDS
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Section(
            @Nullable String code,
            @Nullable String number,
            @Nullable Words title) {}
}
