package vn.hopluu.report.audit;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which entries to look for.
 *
 * @param units whose; empty for all of them, and for what belongs to none
 * @param from the least key
 * @param before the key that all are less than
 */
record AuditQuery(
        Optional<List<String>> units,
        Optional<String> who,
        Optional<String> act,
        Optional<String> object,
        Optional<String> from,
        Optional<String> before) {

    /** What people search by; each ends with the time. */
    static final List<String> FIELDS = List.of("unit", "object", "who");

    /** What of an entry is looked at when it is searched for. */
    static Document fields(Entry entry) {
        return new Document("unit", entry.unit())
                .append("object", entry.object())
                .append("who", entry.who().subject())
                .append("act", entry.act());
    }

    Bson filter() {
        List<Bson> all = new ArrayList<>();
        units.ifPresent(some -> all.add(Filters.in("unit", some)));
        who.ifPresent(one -> all.add(Filters.eq("who", one)));
        act.ifPresent(one -> all.add(Filters.eq("act", one)));
        object.ifPresent(one -> all.add(Filters.eq("object", one)));
        from.ifPresent(key -> all.add(Filters.gte("_id", key)));
        before.ifPresent(key -> all.add(Filters.lt("_id", key)));
        return all.isEmpty() ? new Document() : Filters.and(all);
    }

    AuditQuery ofUnits(List<String> some) {
        return new AuditQuery(Optional.of(some), who, act, object, from, before);
    }
}
