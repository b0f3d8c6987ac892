package vn.hopluu.benchmarks.client;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The service's own recount of a total, and the reports and versions it is made of. */
public record Proof(
        String basis, boolean settled, boolean agrees, JsonNode stated, JsonNode recounted, List<Included> reports) {

    public record Included(
            String report, String unit, int version, boolean accepted, Map<String, @Nullable BigDecimal> values) {}
}
