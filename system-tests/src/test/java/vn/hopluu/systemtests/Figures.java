package vn.hopluu.systemtests;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import vn.hopluu.benchmarks.client.Content;
import vn.hopluu.benchmarks.client.Line;
import vn.hopluu.benchmarks.client.Total;

/** Reading and writing single figures. */
final class Figures {

    private Figures() {}

    /** A report of one line; all others are blank. */
    static Content values(String line, @Nullable Integer value) {
        var values = new HashMap<String, @Nullable BigDecimal>();
        values.put(line, value == null ? null : BigDecimal.valueOf(value));
        return Content.of(values);
    }

    static @Nullable BigDecimal submitted(Total total, String line) {
        return line(total, line).submitted().total();
    }

    static @Nullable BigDecimal accepted(Total total, String line) {
        return line(total, line).accepted().total();
    }

    static long reported(Total total, String line) {
        return line(total, line).submitted().reported();
    }

    private static Line line(Total total, String line) {
        return requireNonNull(total.lines().get(line), line);
    }
}
