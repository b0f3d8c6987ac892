package vn.hopluu.report.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who owes a report, and by when: as it arrives, nothing checked yet.
 *
 * @param subtree the unit under which reports are owed, itself included if its kind is among them
 * @param kinds of the units that owe
 * @param except units that do not
 * @param dueOn the last day on which a report is on time; or instead
 * @param dueAt the instant before which it is
 */
record OpenPeriod(
        @Nullable String subtree,
        @Nullable List<String> kinds,
        @Nullable List<String> except,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable Map<String, LocalDate> dueOnByKind) {}
