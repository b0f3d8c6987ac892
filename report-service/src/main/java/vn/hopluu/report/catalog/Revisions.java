package vn.hopluu.report.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** Revisions of drafts as entity tags. */
final class Revisions {

    private static final Pattern TAG = Pattern.compile("\\s*(?:\"(\\d{1,18})\"|(?:W/)?\"[^\"]{0,40}\")\\s*");
    private static final long NONE = -1;

    private Revisions() {}

    static String etag(long revision) {
        return "\"" + revision + "\"";
    }

    /** The one revision that the caller has read; none there ever was where the tag is not ours. */
    static long read(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.PRECONDITION_REQUIRED).as("if-match-form"));
        }
        Matcher tag = TAG.matcher(ifMatch);
        if (!tag.matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "If-Match");
        }
        return tag.group(1) == null ? NONE : Long.parseLong(tag.group(1));
    }
}
