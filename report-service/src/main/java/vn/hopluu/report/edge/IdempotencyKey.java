package vn.hopluu.report.edge;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** The header that makes a write safe to repeat. */
public final class IdempotencyKey {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private IdempotencyKey() {}

    public static String read(@Nullable String sent) {
        if (sent == null) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.PRECONDITION_REQUIRED).as("idempotency-key"));
        }
        if (!KEY.matcher(sent).matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "Idempotency-Key");
        }
        return sent;
    }
}
