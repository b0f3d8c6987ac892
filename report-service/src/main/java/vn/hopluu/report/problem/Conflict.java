package vn.hopluu.report.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would have overwritten, cell by cell, so that both can be brought together.
 *
 * @param revision to repeat the request with, as If-Match, once they are
 * @param savedAt when the stored one was saved
 * @param cells those that differ
 */
public record Conflict(long revision, @Nullable Instant savedAt, List<DisputedCell> cells) {

    public Conflict {
        cells = List.copyOf(cells);
    }

    /**
     * @param pointer JSON pointer into the request body
     * @param yours what was sent: a figure, a text, or null for blank
     * @param stored what is kept
     * @param storedChanged whether the stored one was changed after the revision that the request names: if so, two people
     *     changed the cell; if not, {@code stored} is what both began with; null where that is not known any more
     */
    public record DisputedCell(
            String pointer,
            @JsonInclude @Nullable Object yours,
            @JsonInclude @Nullable Object stored,
            @JsonInclude @Nullable Boolean storedChanged) {}
}
