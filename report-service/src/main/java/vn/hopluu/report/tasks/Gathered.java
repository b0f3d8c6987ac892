package vn.hopluu.report.tasks;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Counts all of somebody's tasks and keeps the first of those that were asked for. */
final class Gathered {

    private final Question question;
    private final Instant now;
    private final int[] counts = new int[Kind.values().length];
    private final PriorityQueue<Task> first = new PriorityQueue<>(Task.ORDER.reversed());
    private int overdue;

    Gathered(Question question, Instant now) {
        this.question = question;
        this.now = now;
    }

    /** Called for each of hundreds of thousands: what is only counted leaves nothing behind. */
    void add(Kind kind, OpenItem item) {
        counts[kind.ordinal()]++;
        if (item.isNotSent() && item.isOverdue(now)) {
            overdue++;
        }
        if (isAmongTheFirst(item) && question.wants(kind, item)) {
            first.add(new Task(kind, item));
            if (first.size() > question.limit() + 1) {
                first.remove();
            }
        }
    }

    private boolean isAmongTheFirst(OpenItem item) {
        return first.size() <= question.limit()
                || OpenItem.BY_DUE_DATE.compare(item, first.element().item()) < 0;
    }

    TaskCounts counts() {
        Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(kind, counts[kind.ordinal()]);
        }
        return new TaskCounts(Arrays.stream(counts).sum(), overdue, byKind);
    }

    /** In their order; one more than wanted, where there are more. */
    List<Task> first() {
        return first.stream().sorted(Task.ORDER).toList();
    }
}
