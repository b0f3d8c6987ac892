package vn.hopluu.org.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act, as the trail keeps it for good; its JSON is what the chain is made of. No password, secret, code or token is in it.
 *
 * @param id {@code <kind>|<object>|<mark>}: no two acts have the same
 * @param from the address of the client's network, as the gateway saw it
 * @param correlation what joins the act with the logs of its request
 * @param account whose account it is about
 * @param units where the account or client held rights
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
        @Nullable String account,
        List<String> units,
        List<FieldChange> changes) {

    public Entry {
        units = List.copyOf(units);
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
                deed.account(),
                deed.units(),
                deed.changes());
    }
}
