package vn.hopluu.aggregation.webhooks;

import org.jspecify.annotations.Nullable;

/** @param secret what deliveries are signed with; shown this once, and null when the request is a repetition */
record SecretView(@Nullable String secret, WebhookView webhook) {}
