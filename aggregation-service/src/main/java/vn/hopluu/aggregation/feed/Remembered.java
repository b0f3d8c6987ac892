package vn.hopluu.aggregation.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a writer knows of stored documents without reading them again: the most recently used ones, asked from the store
 * together where they are missing.
 */
public final class Remembered<V> {

    private final int limit;
    private final LinkedHashMap<String, V> known = new LinkedHashMap<>(16, 0.75f, true);

    public Remembered(int limit) {
        this.limit = limit;
    }

    /** @param stored answers for the keys that are not remembered; may leave some out */
    public Map<String, V> get(Collection<String> keys, Function<Set<String>, Map<String, V>> stored) {
        Map<String, V> found = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        for (String key : keys) {
            V value = known.get(key);
            if (value == null) {
                missing.add(key);
            } else {
                found.put(key, value);
            }
        }
        if (!missing.isEmpty()) {
            found.putAll(stored.apply(missing));
        }
        return found;
    }

    public void put(Map<String, V> values) {
        known.putAll(values);
        while (known.size() > limit) {
            known.pollFirstEntry();
        }
    }

    public void forget() {
        known.clear();
    }
}
