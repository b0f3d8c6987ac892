package vn.hopluu.aggregation.webhooks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of it holds afterwards; the unit stays.
 *
 * @param active false stops it; true makes it go on, also after it was paused, with what it had not delivered
 */
record ChangeWebhook(
        @Nullable String address,
        @Nullable List<@Nullable Kind> kinds,
        @Schema(types = {"string", "null"}) @Nullable String form,
        @Schema(types = {"string", "null"}) @Nullable String description,
        @Nullable Boolean active) {}
