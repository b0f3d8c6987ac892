package vn.hopluu.report.plans;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/**
 * What the caller knows of the plan: the revision as read ({@code If-Match}), or that there is none ({@code If-None-Match: *}).
 *
 * @param ifMatch null where the caller takes it that there is no plan yet
 */
record Precondition(@Nullable String ifMatch) {

    private static final Pattern TAGS =
            Pattern.compile("\\s*(\\*|(W/)?\"[^\"]{0,40}\"(\\s*,\\s*(W/)?\"[^\"]{0,40}\"){0,20})\\s*");

    static Precondition of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch == null && ifNoneMatch == null) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.PRECONDITION_REQUIRED).as("plan"));
        }
        if (ifMatch != null && !TAGS.matcher(ifMatch).matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "If-Match");
        }
        if (ifNoneMatch != null && !ifNoneMatch.strip().equals("*")) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "If-None-Match");
        }
        return new Precondition(ifNoneMatch == null ? ifMatch : null);
    }

    boolean allows(@Nullable Plan plan) {
        boolean there = plan != null && plan.isThere();
        if (ifMatch == null) {
            return !there;
        }
        return there && (ifMatch.strip().equals("*") || names(etag(plan)));
    }

    private boolean names(String etag) {
        return Arrays.stream(String.valueOf(ifMatch).split(","))
                .map(String::strip)
                .anyMatch(etag::equals);
    }

    static String etag(@Nullable Plan plan) {
        return "\"" + (plan == null ? 0 : plan.revision()) + "\"";
    }
}
