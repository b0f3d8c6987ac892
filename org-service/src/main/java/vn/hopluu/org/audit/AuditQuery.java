package vn.hopluu.org.audit;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which entries to look for.
 *
 * @param reach the units whose affairs, besides the ledger of units, may be seen; empty for all
 * @param from the least key
 * @param before the key that all are less than
 */
public record AuditQuery(
        Optional<List<String>> reach,
        Optional<String> unit,
        Optional<String> account,
        Optional<String> who,
        Optional<String> act,
        Optional<String> object,
        Optional<String> from,
        Optional<String> before) {

    private static final String LEDGER = Audited.LEDGER.name();

    /** What people search by; each ends with the time. */
    static final List<String> FIELDS = List.of("units", "account", "object", "who");

    /** What of an entry is looked at when it is searched for. */
    static Document fields(Entry entry) {
        return new Document("kind", entry.kind().name())
                .append("units", entry.units())
                .append("account", entry.account())
                .append("object", entry.object())
                .append("who", entry.who().subject())
                .append("act", entry.act());
    }

    Bson filter() {
        List<Bson> all = new ArrayList<>();
        reach.ifPresent(some -> all.add(Filters.or(Filters.in("units", some), Filters.eq("kind", LEDGER))));
        unit.ifPresent(one -> all.add(Filters.eq("units", one)));
        account.ifPresent(one -> all.add(Filters.eq("account", one)));
        who.ifPresent(one -> all.add(Filters.eq("who", one)));
        act.ifPresent(one -> all.add(Filters.eq("act", one)));
        object.ifPresent(one -> all.add(Filters.eq("object", one)));
        from.ifPresent(key -> all.add(Filters.gte("_id", key)));
        before.ifPresent(key -> all.add(Filters.lt("_id", key)));
        return all.isEmpty() ? new Document() : Filters.and(all);
    }

    public AuditQuery within(List<String> some) {
        return new AuditQuery(Optional.of(some), unit, account, who, act, object, from, before);
    }
}
