package vn.hopluu.report.tasks;

import java.util.Optional;
import java.util.Set;
import vn.hopluu.report.access.Right;

/**
 * Whose tasks are wanted, and which.
 *
 * @param after where the page before ended
 */
record Question(Set<Right> rights, Optional<Kind> kind, Optional<Place> after, int limit) {

    boolean wants(Kind of, OpenItem item) {
        return kind.map(of::equals).orElse(true)
                && after.map(place -> place.isBefore(item)).orElse(true);
    }
}
