package vn.hopluu.aggregation.webhooks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param unit what is told concerns it or what is below it
 * @param address https; on one machine also http to that machine
 * @param form left out: every form
 */
record CreateWebhook(
        @Nullable String unit,
        @Nullable String address,
        @Nullable List<@Nullable Kind> kinds,
        @Schema(types = {"string", "null"}) @Nullable String form,
        @Schema(types = {"string", "null"}) @Nullable String description) {}
