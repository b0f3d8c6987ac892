package vn.hopluu.report.life;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.hopluu.report.filling.Cells;
import vn.hopluu.report.filling.Content;

/**
 * Work that was saved and not sent.
 *
 * @param since the first revision of the report whose cells can be told from today's
 * @param changed the revision that gave a cell its present content, by pointer; absent where it is as it was at {@code since}
 */
public record Draft(Content content, Instant savedAt, long since, Map<String, Long> changed) {

    public Draft {
        changed = Map.copyOf(changed);
    }

    /** One that begins with this content, which nobody has touched since the revision. */
    static Draft beginning(Content content, Instant at, long revision) {
        return new Draft(content, at, revision, Map.of());
    }

    /** The next one, of which every cell that differs was changed by the revision. */
    Draft saving(Content next, Instant at, long revision) {
        Map<String, Long> later = new HashMap<>(changed);
        Cells.of(content).differing(Cells.of(next)).forEach(cell -> later.put(cell, revision));
        return new Draft(next, at, since, later);
    }

    /** Whether whoever read the report at that revision saw the cell as it is now; empty where that is not known any more. */
    public Optional<Boolean> isUnchangedSince(long revision, String cell) {
        return revision < since ? Optional.empty() : Optional.of(changed.getOrDefault(cell, since) <= revision);
    }
}
