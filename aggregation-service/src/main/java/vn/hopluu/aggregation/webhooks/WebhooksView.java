package vn.hopluu.aggregation.webhooks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param items one page, ordered by identity @param next cursor of the page after it; null at the end */
record WebhooksView(List<WebhookView> items, @Nullable String next) {

    static WebhooksView of(List<WebhookView> rest, int limit) {
        List<WebhookView> items = rest.subList(0, Math.min(limit, rest.size()));
        return new WebhooksView(
                items, items.size() < rest.size() ? items.getLast().id() : null);
    }
}
