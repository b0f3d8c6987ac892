package vn.hopluu.org.browsing;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.hopluu.org.web.Limit;
import vn.hopluu.org.web.Paging;
import vn.hopluu.org.web.Refusal;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Between which two days, and which part of the list. */
record BetweenDates(
        @Parameter(required = true) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @Parameter(description = "Not before the other day", required = true)
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate to,

        @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50")) @Nullable
        Limit limit,

        @Nullable String cursor) {

    /** Two days in their order. */
    record Days(LocalDate from, LocalDate to) {}

    /** Both, or a refusal. */
    Days days() {
        if (from == null || to == null) {
            throw Refusal.misread(
                    Stream.concat(missing("from", from), missing("to", to)).toList());
        }
        if (from.isAfter(to)) {
            throw Refusal.invalid(List.of(new InvalidField("from", "from-after-to")));
        }
        return new Days(from, to);
    }

    private static Stream<String> missing(String name, @Nullable LocalDate day) {
        return day == null ? Stream.of(name) : Stream.empty();
    }

    Paging paging() {
        return Paging.of(limit, cursor);
    }
}
