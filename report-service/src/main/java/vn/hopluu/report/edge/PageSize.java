package vn.hopluu.report.edge;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/**
 * What the parameter {@code limit} of a list may be.
 *
 * @param usual where it is left out
 * @param most 999 at the highest
 */
public record PageSize(int usual, int most) {

    /** Of lists that are short by nature. */
    public static final PageSize SHORT = new PageSize(50, 200);

    /** Of lists that grow with the units and the years. */
    public static final PageSize LONG = new PageSize(50, 500);

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    public int read(@Nullable String limit) {
        if (limit == null) {
            return usual;
        }
        if (!NUMBER.matcher(limit).matches() || Integer.parseInt(limit) > most) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "limit");
        }
        return Integer.parseInt(limit);
    }
}
