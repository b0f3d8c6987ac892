package vn.hopluu.org.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. */
public record Paging(int limit, @Nullable String cursor) {

    public static Paging of(@Nullable Limit limit, @Nullable String cursor) {
        return new Paging(limit == null ? Limit.DEFAULT.value() : limit.value(), cursor);
    }

    static String cursorAfter(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    <T> int start(List<T> all, Function<T, String> key) {
        if (cursor == null) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            if (cursorAfter(key.apply(all.get(i))).equals(cursor)) {
                return i + 1;
            }
        }
        throw Refusal.misread(List.of("cursor"));
    }
}
