package vn.hopluu.report.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.life.OpenReports;
import vn.hopluu.report.life.ReportId;

/** Shows a page of tasks, each with what its reader has to know to begin. */
@Component
class TaskPages {

    private static final Set<Kind> GIVEN_BACK = EnumSet.of(Kind.OWED, Kind.RETURNED, Kind.CORRECTION);

    private final OpenReports reports;
    private final OpenItems items;
    private final Clock clock;

    TaskPages(OpenReports reports, OpenItems items, Clock clock) {
        this.reports = reports;
        this.items = items;
        this.clock = clock;
    }

    TaskList of(Gathered gathered, int limit) {
        List<Task> first = gathered.first();
        List<Task> shown = first.subList(0, Math.min(limit, first.size()));
        Map<String, String> reasons = reasons(shown);
        Instant now = Instant.now(clock);
        return new TaskList(
                shown.stream().map(task -> item(task, reasons, now)).toList(),
                shown.size() < first.size() ? Place.of(shown.getLast().item()).toString() : null);
    }

    /** Only what has an event of its own since it became due can have been given back. */
    private Map<String, String> reasons(List<Task> shown) {
        List<String> given = shown.stream()
                .filter(task -> GIVEN_BACK.contains(task.kind()) && task.item().revision() > 1)
                .map(task -> task.item().report())
                .toList();
        return given.isEmpty() ? Map.of() : reports.reasons(given);
    }

    private TaskList.Item item(Task task, Map<String, String> reasons, Instant now) {
        OpenItem item = task.item();
        ReportId id = ReportId.of(item.report());
        return new TaskList.Item(
                task.kind(),
                item.report(),
                id.form(),
                id.period().period().toString(),
                item.unit(),
                item.receivingUnit(),
                item.dueAt(),
                item.isOverdue(now),
                item.since(),
                reasons.get(item.report()),
                remindedAt(id));
    }

    private @Nullable Instant remindedAt(ReportId id) {
        return items.of(id.period()).map(period -> period.reminded(id.unit())).orElse(null);
    }
}
