package vn.hopluu.report.life;

import java.util.Map;

/** Why the report was given back, in whole and by line; kept until it is sent again. */
public record Returned(String reason, Map<String, String> lines) {

    public Returned {
        lines = Map.copyOf(lines);
    }
}
