package vn.hopluu.aggregation.plans;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.contributions.PeriodKind;
import vn.hopluu.aggregation.proof.Basis;
import vn.hopluu.aggregation.topology.BasisTotal;
import vn.hopluu.aggregation.topology.Structure;

/**
 * How far a unit has come with its plan for a year.
 *
 * @param revision the plan's
 * @param targets in the plan's order
 */
public record ProgressView(
        String unit,
        int year,
        long revision,
        String title,
        @Nullable String documentNumber,
        Structure structure,
        Basis basis,
        List<TargetProgress> targets) {

    /**
     * @param name in Vietnamese and English
     * @param value what is to be reached
     * @param period whose total says how far it has come; null while no period of the year is counted that could
     * @param figure that total; null while nobody has reported: no figure yet, which is never zero
     * @param numerator of a ratio or an average, its exact parts
     * @param reported how many reports have a figure on the line
     * @param expected of how many that are to fill it
     * @param reached the figure in hundredths of the value; null while there is no figure, and where the value is zero
     * @param met null while there is no figure
     */
    record TargetProgress(
            String code,
            Label name,
            String form,
            String indicator,
            Comparison comparison,
            BigDecimal value,
            @Nullable String period,
            @Nullable PeriodKind kind,
            @Nullable BigDecimal figure,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int reported,
            int expected,
            @Nullable BigDecimal reached,
            @Nullable Boolean met) {

        static TargetProgress of(PublishedPlan.Target target, @Nullable Reading reading) {
            BasisTotal figures = reading == null ? BasisTotal.NONE : reading.figures();
            Standing standing = new Standing(figures, target.value());
            return new TargetProgress(
                    target.code(),
                    new Label(target.name().vi(), target.name().en()),
                    target.form(),
                    target.indicator(),
                    target.comparison(),
                    target.value(),
                    reading == null ? null : reading.period().code(),
                    reading == null ? null : reading.period().kind(),
                    figures.total(),
                    figures.numerator(),
                    figures.denominator(),
                    figures.reported(),
                    reading == null ? 0 : reading.expected(),
                    standing.reached(),
                    standing.meets(target.comparison()));
        }
    }

    record Label(String vi, String en) {}
}
