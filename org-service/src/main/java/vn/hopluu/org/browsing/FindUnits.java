package vn.hopluu.org.browsing;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.unit.UnitKind;
import vn.hopluu.org.web.Limit;
import vn.hopluu.org.web.Paging;

/** Which units are wanted; everything may be left out. */
record FindUnits(
        @Parameter(description = "Words of any name the unit ever had; case and diacritics do not matter") @Nullable
        String search,

        @Parameter(description = "Only units valid on this day")
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable
        LocalDate date,

        @Nullable UnitKind kind,

        @Parameter(description = "Only units directly under this one", schema = @Schema(type = "string")) @Nullable
        UnitId parent,

        @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50")) @Nullable
        Limit limit,

        @Nullable String cursor) {

    Paging paging() {
        return Paging.of(limit, cursor);
    }
}
