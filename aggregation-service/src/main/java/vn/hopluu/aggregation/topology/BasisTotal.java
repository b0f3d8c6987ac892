package vn.hopluu.aggregation.topology;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line on one basis.
 *
 * @param reported how many reports give a figure, of a ratio both of its figures; a blank is not one, a zero is
 * @param total their total, without trailing zeros: exact, but for an average or a ratio, which is rounded half up to six
 *     decimals; null when nobody reported, when the line is not totalled, or when a ratio is of nothing
 * @param numerator of an average the exact sum, of a ratio the exact total of its numerator; null for any other line
 * @param denominator what the numerator is divided by
 */
public record BasisTotal(
        int reported,
        @Nullable BigDecimal total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal numerator,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator) {

    public static final BasisTotal NONE = new BasisTotal(0, null);

    /** Of a line that is no quotient. */
    public BasisTotal(int reported, @Nullable BigDecimal total) {
        this(reported, total, null, null);
    }
}
