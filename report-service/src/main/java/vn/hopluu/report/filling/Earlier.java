package vn.hopluu.report.filling;

import java.math.BigDecimal;
import java.util.Map;
import vn.hopluu.report.period.PeriodCode;

/** What the same unit reported for a period that the one at hand covers. */
public record Earlier(PeriodCode period, Map<String, BigDecimal> values) {

    public Earlier {
        values = Map.copyOf(values);
    }
}
