package vn.hopluu.aggregation.topology;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every source message has to hold to; a breach says which field is wrong. */
final class Plausible {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,40}");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern UNIT = Pattern.compile("[a-z0-9-]{1,80}");
    private static final int LEVELS = 20;
    private static final int WHOLE_DIGITS = 30;
    private static final int DECIMALS = 20;

    private Plausible() {}

    static void code(String field, @Nullable String value) {
        require(value != null && CODE.matcher(value).matches(), field, "is not a code");
    }

    static void indicator(@Nullable String value) {
        name("indicator", value);
    }

    static void name(String field, @Nullable String value) {
        require(value != null && NAME.matcher(value).matches(), field, "is not a code");
    }

    static void unit(@Nullable String value) {
        require(value != null && UNIT.matcher(value).matches(), "unit", "is not an identity");
    }

    static void revision(long value) {
        require(value >= 1, "revision", "is below 1");
    }

    static void present(String field, @Nullable Object value) {
        require(value != null, field, "is missing");
    }

    static void line(Iterable<String> path) {
        var seen = new HashSet<String>();
        path.forEach(unit -> {
            unit(unit);
            require(seen.add(unit), "ancestors", "name a unit twice");
        });
        require(seen.size() <= LEVELS, "ancestors", "are too many");
    }

    /** Sums of figures beyond these limits would cost more than they could mean. */
    static void figure(BigDecimal value) {
        boolean sane = Math.abs(value.scale()) <= DECIMALS && value.precision() - value.scale() <= WHOLE_DIGITS;
        require(sane, "values", "hold an absurd figure");
    }

    static void require(boolean holds, String field, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(field + ' ' + complaint);
        }
    }

    static void distinct(String field, List<String> values) {
        require(new HashSet<>(values).size() == values.size(), field, "repeat themselves");
    }
}
