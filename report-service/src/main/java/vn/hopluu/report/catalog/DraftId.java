package vn.hopluu.report.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;

/** A draft's id follows from who made it by which Idempotency-Key: a repeated request meets the draft that the first one made. */
final class DraftId {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final int LENGTH = 24;

    private DraftId() {}

    static String of(String subject, @Nullable String key) {
        if (key == null) {
            throw new ProblemException(
                    Refusal.of(ProblemCode.PRECONDITION_REQUIRED).as("idempotency-key"));
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "Idempotency-Key");
        }
        return digest(key + ' ' + subject).substring(0, LENGTH);
    }

    /** A key holds no blank, so key and subject cannot be taken for another pair. */
    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
