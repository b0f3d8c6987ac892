package vn.hopluu.report.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import vn.hopluu.report.unit.UnitKind;

/**
 * When reports are due. A report is on time when it was sent before the instant; a due day ends at midnight in Vietnam.
 *
 * @param byKind what differs for single kinds of units
 */
public record Deadlines(Instant dueAt, Map<UnitKind, Instant> byKind) {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public Deadlines {
        byKind = Map.copyOf(byKind);
    }

    public Instant forKind(UnitKind kind) {
        return byKind.getOrDefault(kind, dueAt);
    }

    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VIETNAM).toInstant();
    }
}
