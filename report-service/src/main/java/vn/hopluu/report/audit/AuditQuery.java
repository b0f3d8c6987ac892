package vn.hopluu.report.audit;

import java.util.List;
import java.util.Optional;

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

    AuditQuery ofUnits(List<String> some) {
        return new AuditQuery(Optional.of(some), who, act, object, from, before);
    }
}
