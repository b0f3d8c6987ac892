package vn.hopluu.org.browsing;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How well a name answers a search, best first. Both are plain text, without case and marks. */
enum NameMatch {
    EXACT,
    PREFIX,
    WORDS,
    CONTAINS;

    /** People leave out what kind of unit it is: {@code cuong gian} means {@code xa cuong gian}. */
    private static final Pattern KIND =
            Pattern.compile("^(tinh|thanh pho|thi xa|thi tran|huyen|quan|xa|phuong|dac khu|so|ban) ");

    static @Nullable NameMatch of(String search, String name) {
        if (search.isEmpty()) {
            return null;
        }
        String bare = KIND.matcher(name).replaceFirst("");
        if (name.equals(search) || bare.equals(search)) {
            return EXACT;
        }
        if (name.startsWith(search) || bare.startsWith(search)) {
            return PREFIX;
        }
        if (Arrays.stream(search.split(" ")).allMatch(word -> (" " + name).contains(" " + word))) {
            return WORDS;
        }
        return name.contains(search) ? CONTAINS : null;
    }
}
