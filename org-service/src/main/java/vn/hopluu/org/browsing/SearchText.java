package vn.hopluu.org.browsing;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.PlainText;

/** What was typed, as plain text without case and marks, and its words. */
record SearchText(String plain, List<String> words) {

    /** People leave out what kind of unit it is: {@code cuong gian} means {@code xa cuong gian}. */
    private static final Pattern KIND =
            Pattern.compile("^(tinh|thanh pho|thi xa|thi tran|huyen|quan|xa|phuong|dac khu|so|ban) ");

    static SearchText of(String typed) {
        String plain = PlainText.of(typed);
        return new SearchText(plain, List.of(plain.split(" ")));
    }

    /** How well a plain name fits; null when it does not. */
    @Nullable
    NameMatch match(String name) {
        if (plain.isEmpty() || !words.stream().allMatch(name::contains)) {
            return null;
        }
        String bare = KIND.matcher(name).replaceFirst("");
        if (name.equals(plain) || bare.equals(plain)) {
            return NameMatch.EXACT;
        }
        if (name.startsWith(plain) || bare.startsWith(plain)) {
            return NameMatch.PREFIX;
        }
        if (words.stream().allMatch(word -> (" " + name).contains(" " + word))) {
            return NameMatch.WORDS;
        }
        return name.contains(plain) ? NameMatch.CONTAINS : null;
    }
}
