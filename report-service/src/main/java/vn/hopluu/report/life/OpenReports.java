package vn.hopluu.report.life;

import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** The reports that are not done with, as the store has them. */
public interface OpenReports {

    /** Every report that is not accepted, in no order. */
    void each(Consumer<OpenReport> taker);

    /** Why the reports were given back last, by whoever judges them or by the unit's own approver; those that were not are left out. */
    Map<String, String> reasons(Collection<String> reports);
}
