package vn.hopluu.platform;

import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of textual keys that a query asks for at most. Documents lie in the order of their keys, so a page of a list
 * need not read the whole collection.
 *
 * @param from the first key; null for the very first
 * @param to the last key; null for the very last
 */
record KeyRange(@Nullable String from, @Nullable String to) {

    private static final KeyRange ALL = new KeyRange(null, null);

    /** All keys, where the query says nothing of them. */
    static KeyRange of(Document query) {
        KeyRange range = ALL;
        for (Map.Entry<String, Object> condition : query.entrySet()) {
            if (condition.getKey().equals(Constants.ID_FIELD) && condition.getValue() instanceof Document bounds) {
                range = range.within(bounds);
            } else if (condition.getKey().equals("$and") && condition.getValue() instanceof Collection<?> all) {
                for (Object one : all) {
                    KeyRange part = of((Document) one);
                    range = new KeyRange(later(range.from, part.from), earlier(range.to, part.to));
                }
            }
        }
        return range;
    }

    private KeyRange within(Document bounds) {
        @Nullable String lower = text(bounds, "$gte", "$gt");
        @Nullable String upper = text(bounds, "$lte", "$lt");
        return new KeyRange(later(from, lower), earlier(to, upper));
    }

    /** The bound itself is left to the query: one document too many is looked at, none too few. */
    private static @Nullable String text(Document bounds, String... operators) {
        for (String operator : operators) {
            if (bounds.get(operator) instanceof String bound) {
                return bound;
            }
        }
        return null;
    }

    private static @Nullable String later(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null || one.compareTo(other) >= 0 ? one : other;
    }

    private static @Nullable String earlier(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null || one.compareTo(other) <= 0 ? one : other;
    }

    boolean isAll() {
        return equals(ALL);
    }

    Stream<Document> of(MVMap<Object, Document> documents) {
        Cursor<Object, Document> cursor = documents.cursor(from, to, false);
        return Stream.generate(() -> cursor)
                .takeWhile(Cursor::hasNext)
                .peek(Cursor::next)
                .map(Cursor::getValue);
    }
}
