package vn.hopluu.org.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act as whoever carries it out tells it.
 *
 * @param act its name, such as {@code GRANT_RIGHTS}
 * @param object what is acted on, as its kind's documents are found by
 * @param mark tells this act from all others on the object
 * @param account whose account it is about
 * @param units where the account or client holds rights, before or after: their administrators may read of it; {@code *} too
 */
public record Deed(
        String act,
        Audited kind,
        String object,
        String mark,
        Instant at,
        @Nullable String account,
        List<String> units,
        List<FieldChange> changes) {

    public Deed {
        units = List.copyOf(units);
        changes = List.copyOf(changes);
    }

    public static Deed of(String act, Audited kind, String object, String mark, Instant at) {
        return new Deed(act, kind, object, mark, at, null, List.of(), List.of());
    }

    public Deed about(@Nullable String owner, Collection<String> heldAt) {
        List<String> apart = heldAt.stream().distinct().sorted().toList();
        return new Deed(act, kind, object, mark, at, owner, apart, changes);
    }

    public Deed changing(Changes what) {
        return new Deed(act, kind, object, mark, at, account, units, what.list());
    }
}
