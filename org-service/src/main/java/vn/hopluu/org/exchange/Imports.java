package vn.hopluu.org.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.access.ActGuard;
import vn.hopluu.org.registering.Decision;
import vn.hopluu.org.registering.Registrar;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.unit.Unit;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Enters a file as one entry of the ledger, or refuses it with everything that is wrong with it. */
@Component
class Imports {

    /** A document of the store has at most 16 MiB. */
    private static final int LARGEST_ENTRY = 15 << 20;

    private final Registrar registrar;
    private final JsonMapper json;

    Imports(Registrar registrar, JsonMapper json) {
        this.registrar = registrar;
        this.json = json;
    }

    ImportResult units(Contents contents, boolean dryRun) {
        List<InvalidField> faults = new ArrayList<>(contents.faults());
        List<Placed<Unit>> units = UnitReading.of(contents.items(), json, faults);
        Faults.refuseAny(faults);
        return enter(dryRun, history -> UnitsProposal.of(units, history));
    }

    ImportResult acts(Contents contents, boolean dryRun, ActGuard guard) {
        List<InvalidField> faults = new ArrayList<>(contents.faults());
        List<Placed<Act>> acts = ActReading.of(contents.items(), json, faults);
        Faults.refuseAny(faults);
        return enter(dryRun, history -> {
            guard.check(
                    acts.stream().map(Placed::value).toList(), history.outcome().tree());
            return ActsProposal.of(acts, history);
        });
    }

    private ImportResult enter(boolean dryRun, Function<History, Proposal> propose) {
        return registrar.enter(history -> {
            Proposal proposal = propose.apply(history);
            Faults.refuseAny(proposal.faults());
            return dryRun || proposal.added() == 0
                    ? new Decision.Leave<>(proposal.result(dryRun, history.version()))
                    : new Decision.Enter<>(
                            storable(proposal.entry()), after -> proposal.result(false, after.version()));
        });
    }

    private LedgerEntry storable(LedgerEntry entry) {
        if (json.writeValueAsBytes(entry).length > LARGEST_ENTRY) {
            throw Refusal.of(ProblemCode.REQUEST_TOO_LARGE, Map.of());
        }
        return entry;
    }
}
