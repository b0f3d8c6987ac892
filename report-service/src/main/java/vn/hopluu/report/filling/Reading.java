package vn.hopluu.report.filling;

import java.util.List;
import vn.hopluu.report.problem.Violation;

/** The outcome of reading what arrived: content, or everything that is wrong with it. */
public sealed interface Reading {

    record Read(Content content) implements Reading {}

    record Unreadable(List<Violation> violations) implements Reading {

        public Unreadable {
            violations = List.copyOf(violations);
        }
    }
}
