package vn.hopluu.report.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act, as the trail keeps it for good; its JSON is what the chain is made of.
 *
 * @param id {@code <kind>|<object>|<mark>}: no two acts have the same
 * @param from the address of the client's network, as the gateway saw it
 * @param correlation what joins the act with the logs of its request
 * @param unsent whether the changes tell of what the unit had not sent
 */
public record Entry(
        String id,
        Instant at,
        Who who,
        @Nullable String from,
        @Nullable String correlation,
        String act,
        Audited kind,
        String object,
        @Nullable String unit,
        @Nullable String period,
        @Nullable String reason,
        boolean unsent,
        List<FieldChange> changes) {

    public Entry {
        changes = List.copyOf(changes);
    }

    static Entry of(Deed deed, Who who, @Nullable String from, @Nullable String correlation) {
        return new Entry(
                deed.kind() + "|" + deed.object() + "|" + deed.mark(),
                deed.at(),
                who,
                from,
                correlation,
                deed.act(),
                deed.kind(),
                deed.object(),
                deed.unit(),
                deed.period(),
                deed.reason(),
                deed.unsent(),
                deed.changes());
    }

    /** For a reader who may know that it was done, and in which fields, but not what was filled in. */
    Entry withoutContent() {
        List<FieldChange> named = changes.stream()
                .map(change -> new FieldChange(change.field(), null, null))
                .toList();
        return new Entry(id, at, who, from, correlation, act, kind, object, unit, period, null, unsent, named);
    }
}
