package vn.hopluu.report.reports;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** The headers that make a write safe to repeat and safe against overwriting: read once, at the edge. */
public record Guard(Optional<String> key, Optional<String> ifMatch) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern ONE = Pattern.compile("\"[0-9]{1,18}\"");
    private static final Pattern TAGS =
            Pattern.compile("\\s*(\\*|(W/)?\"[^\"]{0,40}\"(\\s*,\\s*(W/)?\"[^\"]{0,40}\"){0,20})\\s*");

    /** For an act: the key is required, the version may be given. */
    static Guard ofAct(@Nullable String key, @Nullable String ifMatch) {
        return new Guard(Optional.of(key(key)), Optional.ofNullable(ifMatch).map(Guard::tags));
    }

    /** Of a request that is to be carried out once. */
    public static String key(@Nullable String key) {
        if (key == null) {
            throw missing("idempotency-key");
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "Idempotency-Key");
        }
        return key;
    }

    /** For saving a draft, which is safe to repeat as it is: the version is required. */
    static Guard ofDraft(@Nullable String ifMatch) {
        return versioned(ifMatch, "if-match");
    }

    /** The same for a unit's settings. */
    public static Guard ofSettings(@Nullable String ifMatch) {
        return versioned(ifMatch, "if-match-settings");
    }

    /** The same for the rules of reminding. */
    public static Guard ofReminderRules(@Nullable String ifMatch) {
        return versioned(ifMatch, "if-match-rules");
    }

    private static Guard versioned(@Nullable String ifMatch, String variant) {
        if (ifMatch == null) {
            throw missing(variant);
        }
        return new Guard(Optional.empty(), Optional.of(tags(ifMatch)));
    }

    /** For an act on a report as somebody saw it, if they say when. */
    static Guard ofSeen(String key, @Nullable Long revision) {
        return ofAct(key, revision == null ? null : etag(revision));
    }

    /** The one revision that is named; empty for none or several. */
    Optional<Long> revision() {
        return ifMatch.map(String::strip)
                .filter(ONE.asMatchPredicate())
                .map(tag -> Long.valueOf(tag.substring(1, tag.length() - 1)));
    }

    private static String tags(String ifMatch) {
        if (!TAGS.matcher(ifMatch).matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "If-Match");
        }
        return ifMatch;
    }

    private static ProblemException missing(String header) {
        return new ProblemException(
                Refusal.of(ProblemCode.PRECONDITION_REQUIRED).as(header));
    }

    /** Strong comparison (RFC 9110, 13.1.1): a weak tag never matches. */
    public boolean allows(long revision) {
        return ifMatch.map(tags -> tags.strip().equals("*") || names(tags, etag(revision)))
                .orElse(true);
    }

    private static boolean names(String tags, String etag) {
        return Arrays.stream(tags.split(",")).map(String::strip).anyMatch(etag::equals);
    }

    public static String etag(long revision) {
        return "\"" + revision + "\"";
    }
}
