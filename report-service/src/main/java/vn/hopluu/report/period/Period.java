package vn.hopluu.report.period;

import java.time.Instant;

/**
 * An opened period.
 *
 * @param subtree the unit under which reports are owed
 * @param expected how many reports are owed, frozen at opening
 * @param openedAt when the obligations were frozen
 */
public record Period(
        PeriodId id,
        int formVersion,
        String subtree,
        Deadlines deadlines,
        PeriodState state,
        int expected,
        Instant openedAt) {}
