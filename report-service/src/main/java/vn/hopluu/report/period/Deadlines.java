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

    /** Nobody means what lies outside; and not every instant is on a day in Vietnam. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    public Deadlines {
        byKind = Map.copyOf(byKind);
    }

    public Instant forKind(UnitKind kind) {
        return byKind.getOrDefault(kind, dueAt);
    }

    /** The last day on which one of the reports is on time. */
    public LocalDate lastDay() {
        return lastDayBefore(byKind.values().stream().reduce(dueAt, (one, other) -> one.isAfter(other) ? one : other));
    }

    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VIETNAM).toInstant();
    }

    /** The last day of which something lies before the instant: of a midnight, the day that it ends. */
    public static LocalDate lastDayBefore(Instant dueAt) {
        Instant within = dueAt.isBefore(EARLIEST) ? EARLIEST : dueAt.isAfter(LATEST) ? LATEST : dueAt;
        return within.minusNanos(1).atZone(VIETNAM).toLocalDate();
    }
}
