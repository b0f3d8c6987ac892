package vn.hopluu.report.life;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the report was given back, in whole and by line; kept until it is sent again.
 *
 * @param by who gave it back, or asked for the correction; null where that was not kept yet
 */
public record Returned(
        String reason, Map<String, String> lines, @Nullable String by) {

    public Returned {
        lines = Map.copyOf(lines);
    }
}
