package vn.hopluu.aggregation.series;

import java.util.Optional;
import vn.hopluu.aggregation.contributions.PeriodKind;
import vn.hopluu.aggregation.proof.Basis;

/** @param kind empty for periods of all kinds */
record Question(String form, String indicator, String unit, Basis basis, Optional<PeriodKind> kind) {

    boolean asksFor(PeriodKind period) {
        return kind.isEmpty() || kind.get() == period;
    }
}
