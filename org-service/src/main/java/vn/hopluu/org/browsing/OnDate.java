package vn.hopluu.org.browsing;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.hopluu.org.web.Limit;
import vn.hopluu.org.web.Paging;

/** The day a list is wanted for, and which part of the list. */
record OnDate(
        @Parameter(description = "Today in Việt Nam when left out")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate date,

        @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50")) @Nullable
        Limit limit,

        @Nullable String cursor) {

    LocalDate dateOr(LocalDate today) {
        return date == null ? today : date;
    }

    Paging paging() {
        return Paging.of(limit, cursor);
    }
}
