package vn.hopluu.org.restructuring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.unit.Unit;

/**
 * What was learnt at once, and holds as a whole: it is entered or it is not.
 *
 * @param units that are there without an act that created them: a tree that was taken over
 * @param acts that were registered
 * @param withdrawn acts that were registered before and are not to take effect
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LedgerEntry(List<Unit> units, List<Act> acts, List<ActId> withdrawn) {

    public LedgerEntry(@Nullable List<Unit> units, @Nullable List<Act> acts, @Nullable List<ActId> withdrawn) {
        this.units = units == null ? List.of() : List.copyOf(units);
        this.acts = acts == null ? List.of() : List.copyOf(acts);
        this.withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
    }

    public static LedgerEntry takeover(List<Unit> units, List<Act> acts) {
        return new LedgerEntry(units, acts, null);
    }

    public static LedgerEntry registration(List<Act> acts) {
        return new LedgerEntry(null, acts, null);
    }

    public static LedgerEntry withdrawal(ActId act) {
        return new LedgerEntry(null, null, List.of(act));
    }

    /** An entry in its place: they are numbered from 1 on, without a gap. */
    public record Numbered(long number, Instant at, LedgerEntry entry) {}
}
