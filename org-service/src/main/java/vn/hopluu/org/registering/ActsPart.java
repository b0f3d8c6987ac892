package vn.hopluu.org.registering;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.web.Limit;
import vn.hopluu.org.web.Paging;

/** Which part of the list of acts is wanted. */
record ActsPart(
        @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50")) @Nullable
        Limit limit,

        @Nullable String cursor) {

    Paging paging() {
        return Paging.of(limit, cursor);
    }
}
