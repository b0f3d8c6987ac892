package vn.hopluu.report.catalog;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.edge.PageSize;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** The parameters of the list of forms as they arrive; each is checked when it is asked for. */
record FormParameters(@Nullable String limit, @Nullable String cursor) {

    private static final Pattern PLACE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}(\\.[0-9a-f]{24})?");

    int size() {
        return PageSize.SHORT.read(limit);
    }

    String after() {
        return cursor == null ? "" : checked("cursor", cursor, PLACE);
    }

    private static String checked(String name, String text, Pattern rule) {
        if (!rule.matcher(text).matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, name);
        }
        return text;
    }
}
