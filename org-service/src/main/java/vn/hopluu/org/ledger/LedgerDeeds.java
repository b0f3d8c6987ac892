package vn.hopluu.org.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import vn.hopluu.org.audit.Audited;
import vn.hopluu.org.audit.Changes;
import vn.hopluu.org.audit.Deed;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.restructuring.LedgerEntry.Numbered;
import vn.hopluu.org.unit.Unit;

/** What the audit trail keeps of entries of the ledger, which itself keeps all of them for good: which acts and units. */
final class LedgerDeeds {

    private LedgerDeeds() {}

    static Deed of(Numbered entered) {
        LedgerEntry entry = entered.entry();
        String number = String.valueOf(entered.number());
        Changes changes = new Changes()
                .field("/units", null, entry.units().isEmpty() ? null : count(entry.units()))
                .fields("/acts", Map.of(), entry.acts().stream().collect(byIdentity()))
                .field("/withdrawn", null, entry.withdrawn().isEmpty() ? null : names(entry.withdrawn()));
        return Deed.of(name(entry), Audited.LEDGER, number, number, entered.at())
                .changing(changes);
    }

    private static String name(LedgerEntry entry) {
        if (!entry.withdrawn().isEmpty()) {
            return "WITHDRAW_ACT";
        }
        return entry.units().isEmpty() ? "REGISTER_ACTS" : "IMPORT_UNITS";
    }

    private static String count(List<Unit> units) {
        return String.valueOf(units.size());
    }

    private static Collector<Act, ?, Map<String, String>> byIdentity() {
        return Collectors.toMap(
                act -> act.id().value(), act -> act.effective() + " " + act.legalBasis(), (one, other) -> one);
    }

    private static String names(List<ActId> acts) {
        return acts.stream().map(ActId::value).collect(Collectors.joining(" "));
    }
}
