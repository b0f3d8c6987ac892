package vn.hopluu.org.accounts;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.UnitId;
import vn.hopluu.org.web.Limit;
import vn.hopluu.org.web.Paging;

/**
 * Which accounts are wanted.
 *
 * @param search part of a name or e-mail, without regard to marks
 * @param unit at which, or below which, they hold a right
 */
record FindAccounts(
        @Parameter(description = "Part of a name or e-mail; marks do not matter") @Nullable
        String search,

        @Parameter(description = "A unit at which, or below which, they hold a right") @Nullable
        UnitId unit,

        @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50")) @Nullable
        Limit limit,

        @Nullable String cursor) {

    Paging paging() {
        return Paging.of(limit, cursor);
    }
}
