package vn.hopluu.aggregation.webhooks;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Refusal;

/** The headers that make a write safe to repeat and safe against overwriting. */
final class Guard {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private Guard() {}

    /** What stands against the key. */
    static Optional<Refusal> key(@Nullable String key) {
        if (key == null) {
            return Optional.of(Refusal.of(Code.PRECONDITION_REQUIRED, "Idempotency-Key"));
        }
        return KEY.matcher(key).matches()
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.INVALID_PARAMETER, "Idempotency-Key"));
    }

    /** What stands against changing the subscription that the caller saw. */
    static Optional<Refusal> unchanged(@Nullable String ifMatch, Subscription subscription) {
        if (ifMatch == null) {
            return Optional.of(Refusal.of(Code.PRECONDITION_REQUIRED, "If-Match"));
        }
        return ifMatch.strip().equals(etag(subscription))
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.CHANGED_MEANWHILE));
    }

    static String etag(Subscription subscription) {
        return "\"" + subscription.revision() + "\"";
    }
}
