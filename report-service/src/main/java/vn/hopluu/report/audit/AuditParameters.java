package vn.hopluu.report.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.edge.PageSize;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/**
 * The parameters of a search as they arrive; each is checked when it is asked for.
 *
 * @param from the earliest instant, or the first day in Việt Nam
 * @param to the instant that all are before, or the last day
 */
record AuditParameters(
        @Nullable String unit,
        @Nullable String who,
        @Nullable String act,
        @Nullable String object,
        @Nullable String from,
        @Nullable String to,
        @Nullable String limit,
        @Nullable String cursor) {

    private static final Pattern UNIT = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Pattern ACT = Pattern.compile("[A-Z_]{1,40}");
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    int size() {
        return PageSize.LONG.read(limit);
    }

    Optional<String> ofUnit() {
        return checked("unit", unit, UNIT);
    }

    AuditQuery query() {
        return new AuditQuery(
                Optional.empty(),
                checked("who", who, PLAIN),
                checked("act", act, ACT),
                checked("object", object, PLAIN),
                moment("from", from, 0),
                before());
    }

    /** The earlier of where the page before ended and of what was asked for. */
    private Optional<String> before() {
        return Stream.concat(moment("to", to, 1).stream(), after().stream()).min(String::compareTo);
    }

    private Optional<String> after() {
        try {
            return Optional.ofNullable(cursor)
                    .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
                    .map(key -> checked("cursor", key, PLAIN).orElseThrow());
        } catch (IllegalArgumentException noBase64) {
            throw invalid("cursor");
        }
    }

    static String cursor(Written last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.key().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> moment(String name, @Nullable String text, int daysLater) {
        try {
            return Optional.ofNullable(text)
                    .map(one -> one.contains("T") ? Instant.parse(one) : startOfDay(one, daysLater))
                    .map(Moments::written);
        } catch (DateTimeException neither) {
            throw invalid(name);
        }
    }

    private static Instant startOfDay(String day, int daysLater) {
        return LocalDate.parse(day)
                .plusDays(daysLater)
                .atStartOfDay(Deadlines.VIETNAM)
                .toInstant();
    }

    private static Optional<String> checked(String name, @Nullable String text, Pattern rule) {
        if (text != null && !rule.matcher(text).matches()) {
            throw invalid(name);
        }
        return Optional.ofNullable(text);
    }

    private static ProblemException invalid(String name) {
        return ProblemException.of(ProblemCode.INVALID_PARAMETER, name);
    }
}
