package vn.hopluu.org.auditing;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.audit.AuditQuery;
import vn.hopluu.org.audit.Moments;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.web.Limit;
import vn.hopluu.org.web.Refusal;

/** Which entries are wanted, and which part of them. */
record FindEntries(
        @Parameter(description = "Where the account or client held rights") @Nullable
        UnitId unit,

        @Parameter(description = "Whose account it is about") @Nullable
        String account,

        @Parameter(description = "Who acted: an account or a client") @Nullable
        String who,

        @Parameter(description = "The name of the act, such as GRANT_RIGHTS") @Nullable
        String act,

        @Parameter(description = "What was acted on") @Nullable
        String object,

        @Parameter(description = "The first day in Việt Nam, or the earliest instant") @Nullable
        String from,

        @Parameter(description = "The last day, or the instant that all are before") @Nullable
        String to,

        @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50")) @Nullable
        Limit limit,

        @Nullable String cursor) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    int size() {
        return limit == null ? 50 : limit.value();
    }

    AuditQuery query() {
        return new AuditQuery(
                Optional.empty(),
                Optional.ofNullable(unit).map(UnitId::value),
                Optional.ofNullable(account),
                Optional.ofNullable(who),
                Optional.ofNullable(act),
                Optional.ofNullable(object),
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
                    .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            throw Refusal.misread(List.of("cursor"));
        }
    }

    static String cursorAfter(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> moment(String name, @Nullable String text, int daysLater) {
        try {
            return Optional.ofNullable(text)
                    .map(one -> one.contains("T") ? Instant.parse(one) : startOfDay(one, daysLater))
                    .map(Moments::written);
        } catch (DateTimeException neither) {
            throw Refusal.misread(List.of(name));
        }
    }

    private static Instant startOfDay(String day, int daysLater) {
        return LocalDate.parse(day).plusDays(daysLater).atStartOfDay(VIETNAM).toInstant();
    }
}
