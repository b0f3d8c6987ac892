package vn.hopluu.report.edge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** The header that keeps a write from overwriting what its sender has not read: one strong tag with a revision. */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

    private IfMatch() {}

    /** @return the revision that was read; null where none is named */
    public static @Nullable Long read(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        Matcher matcher = TAG.matcher(sent);
        if (!matcher.matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "If-Match");
        }
        return Long.valueOf(matcher.group(1));
    }

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }
}
