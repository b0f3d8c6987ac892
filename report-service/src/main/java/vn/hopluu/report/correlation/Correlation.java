package vn.hopluu.report.correlation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id that joins everything one request sets in motion: logs, problem and events. */
public final class Correlation {

    static final String HEADER = "X-Correlation-Id";
    static final String KEY = "correlationId";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private Correlation() {}

    /** The id of the request that this thread serves. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    /** What the caller sent, if it is fit for a log line; else a new one. */
    static String of(@Nullable String sent) {
        return sent != null && ACCEPTABLE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
