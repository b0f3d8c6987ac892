package vn.hopluu.aggregation.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param items one page, the newest first @param next cursor of the page after it; null at the end */
record ActsView(List<Act> items, @Nullable String next) {

    /** @param found one more than the limit, if there are */
    static ActsView of(List<Act> found, int limit) {
        List<Act> items = found.stream().limit(limit).toList();
        return new ActsView(items, found.size() > limit ? cursor(items.getLast().id()) : null);
    }

    private static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** The identity of the last of the page before; empty for what is no cursor. */
    static Optional<String> last(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
