package vn.hopluu.report.plans;

import java.math.BigDecimal;
import vn.hopluu.report.form.Names;
import vn.hopluu.report.form.Nature;
import vn.hopluu.report.form.RollUp;

/**
 * One figure to be reached.
 *
 * @param code unique within the plan
 * @param form whose total of the line is compared
 * @param value exact; of a percentage in hundredths
 * @param nature the line's when the target was set: what accumulates within the year is read otherwise than a level
 * @param rollUp likewise
 */
record Target(
        String code,
        Names name,
        String form,
        String indicator,
        Comparison comparison,
        BigDecimal value,
        Nature nature,
        RollUp rollUp) {}
