package vn.hopluu.aggregation.board;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the totals topic, written {@code <partition>-<offset>}. */
public record Position(int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

    /** Empty for anything that this service never wrote. */
    public static Optional<Position> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new Position(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
