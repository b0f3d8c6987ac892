package vn.hopluu.org.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The end of the chain at a time: whoever noted it can see later that nothing before it was taken away or changed.
 *
 * @param number of the block; 0 before the first
 * @param hash 64 hexadecimal digits
 */
public record Head(long number, String hash) {

    private static final Pattern GRAMMAR = Pattern.compile("[0-9]{1,18}:[0-9a-f]{64}");

    static final Head NONE = new Head(0, "0".repeat(64));

    static Optional<Head> parse(String text) {
        return Optional.of(text)
                .filter(GRAMMAR.asMatchPredicate())
                .map(one -> one.split(":"))
                .map(parts -> new Head(Long.parseLong(parts[0]), parts[1]));
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
