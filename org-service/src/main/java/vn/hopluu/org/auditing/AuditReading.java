package vn.hopluu.org.auditing;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.access.Reach;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.access.Rules;
import vn.hopluu.org.audit.AuditQuery;
import vn.hopluu.org.audit.Audited;
import vn.hopluu.org.audit.Entry;
import vn.hopluu.org.audit.Trail;
import vn.hopluu.org.audit.Written;
import vn.hopluu.org.unit.UnitId;

/**
 * Looks through the trail as far as an administrator may see it: what happened to an account or client that holds, or by this
 * act got or lost, a right within reach; and the ledger of units, which is public law.
 */
@Component
class AuditReading {

    private final Trail trail;
    private final Rules rules;

    AuditReading(Trail trail, Rules rules) {
        this.trail = trail;
        this.rules = rules;
    }

    /** From the newest back, for as long as the reader wants more. */
    void read(AuditQuery query, Caller caller, Predicate<Written> wantsMore) {
        Reach reach = rules.reachOf(caller);
        if (reach.isEverywhere(Role.ADMINISTRATOR)) {
            trail.read(query, wantsMore);
            return;
        }
        List<String> units =
                reach.units(Role.ADMINISTRATOR).stream().map(UnitId::value).toList();
        trail.read(query.within(units), one -> !sees(one.entry(), units) || wantsMore.test(one));
    }

    private static boolean sees(Entry entry, List<String> units) {
        return entry.kind() == Audited.LEDGER || entry.units().stream().anyMatch(units::contains);
    }
}
