package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line on one basis.
 *
 * @param reported how many reports give a figure; a blank is not one, a zero is
 * @param total their exact total, without trailing zeros; null when nobody reported or the line is not totalled
 */
public record BasisTotal(int reported, @Nullable BigDecimal total) {

    public static final BasisTotal NONE = new BasisTotal(0, null);
}
