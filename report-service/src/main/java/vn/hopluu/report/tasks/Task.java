package vn.hopluu.report.tasks;

import java.util.Comparator;

/** Something to do, for somebody, about a report. */
record Task(Kind kind, OpenItem item) {

    /** What is due first comes first. */
    static final Comparator<Task> ORDER = Comparator.comparing(Task::item, OpenItem.BY_DUE_DATE);
}
