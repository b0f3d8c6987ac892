package vn.hopluu.report.period;

import java.time.Instant;
import java.util.List;

/**
 * An opened period.
 *
 * @param subtree the unit under which reports are owed
 * @param expected how many reports are owed: frozen at opening, and as obligations were added and lifted since
 * @param openedAt when the obligations were frozen
 * @param changes closings and reopenings, oldest first
 */
public record Period(
        PeriodId id,
        int formVersion,
        String subtree,
        Deadlines deadlines,
        PeriodState state,
        int expected,
        Instant openedAt,
        List<PeriodChange> changes) {

    public Period {
        changes = List.copyOf(changes);
    }
}
