package vn.hopluu.report.tasks;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Counts all of somebody's tasks and keeps the first of those that were asked for. */
final class Gathered {

    private final Question question;
    private final Instant now;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final PriorityQueue<Task> first = new PriorityQueue<>(Task.ORDER.reversed());
    private int overdue;

    Gathered(Question question, Instant now) {
        this.question = question;
        this.now = now;
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0);
        }
    }

    void add(Task task) {
        counts.merge(task.kind(), 1, Integer::sum);
        if (task.item().isNotSent() && task.item().isOverdue(now)) {
            overdue++;
        }
        if (question.wants(task) && isAmongTheFirst(task)) {
            first.add(task);
            if (first.size() > question.limit() + 1) {
                first.remove();
            }
        }
    }

    private boolean isAmongTheFirst(Task task) {
        return first.size() <= question.limit() || Task.ORDER.compare(task, first.element()) < 0;
    }

    TaskCounts counts() {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new TaskCounts(total, overdue, counts);
    }

    /** In their order; one more than wanted, where there are more. */
    List<Task> first() {
        return first.stream().sorted(Task.ORDER).toList();
    }
}
