package vn.hopluu.org.audit;

import java.util.List;
import java.util.Optional;

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

    public AuditQuery within(List<String> some) {
        return new AuditQuery(Optional.of(some), unit, account, who, act, object, from, before);
    }
}
