package vn.hopluu.report.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Tells when units were reminded of their reports. */
public interface RemindedReports {

    /** When each of the reports was reminded of last; those that never were are left out. */
    Map<String, Instant> last(Collection<String> reports);
}
