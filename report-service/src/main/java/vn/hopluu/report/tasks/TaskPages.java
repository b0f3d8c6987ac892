package vn.hopluu.report.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hopluu.report.life.OpenReports;
import vn.hopluu.report.life.ReportId;

/** Shows a page of tasks, each with what its reader has to know to begin. */
@Component
class TaskPages {

    private static final Set<Kind> GIVEN_BACK = EnumSet.of(Kind.OWED, Kind.RETURNED, Kind.CORRECTION);

    private final OpenReports reports;
    private final RemindedReports reminded;
    private final Clock clock;

    TaskPages(OpenReports reports, RemindedReports reminded, Clock clock) {
        this.reports = reports;
        this.reminded = reminded;
        this.clock = clock;
    }

    TaskList of(Gathered gathered, int limit) {
        List<Task> first = gathered.first();
        List<Task> shown = first.subList(0, Math.min(limit, first.size()));
        Map<String, String> reasons = reasons(shown);
        Map<String, Instant> reminders = reminders(shown);
        Instant now = Instant.now(clock);
        return new TaskList(
                shown.stream().map(task -> item(task, reasons, reminders, now)).toList(),
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

    private Map<String, Instant> reminders(List<Task> shown) {
        return shown.isEmpty()
                ? Map.of()
                : reminded.last(shown.stream().map(task -> task.item().report()).toList());
    }

    private static TaskList.Item item(
            Task task, Map<String, String> reasons, Map<String, Instant> reminders, Instant now) {
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
                reminders.get(item.report()));
    }
}
