package vn.hopluu.report.edge;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** The parameter {@code limit} of lists that are short by nature: 50 where it is left out, 200 at most. */
public final class PageSize {

    private static final int USUAL = 50;
    private static final Pattern ALLOWED = Pattern.compile("[1-9][0-9]?|1[0-9][0-9]|200");

    private PageSize() {}

    public static int read(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!ALLOWED.matcher(limit).matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "limit");
        }
        return Integer.parseInt(limit);
    }
}
