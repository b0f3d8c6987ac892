package vn.hopluu.org.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next asks for what follows, given as {@code cursor}; null on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The whole of a list that is always short. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * One page of a list that is at hand as a whole.
     *
     * @param key tells one item from every other; a cursor holds the key of the last item seen
     */
    public static <S, T> Page<T> of(List<S> all, Paging paging, Function<S, String> key, Function<S, T> view) {
        int from = paging.start(all, key);
        int to = Math.min(all.size(), from + paging.limit());
        List<T> items = all.subList(from, to).stream().map(view).toList();
        return new Page<>(items, to == all.size() ? null : Paging.cursorAfter(key.apply(all.get(to - 1))));
    }
}
