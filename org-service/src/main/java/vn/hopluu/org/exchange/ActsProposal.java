package vn.hopluu.org.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Fault;
import vn.hopluu.org.restructuring.History;
import vn.hopluu.org.restructuring.LedgerEntry;
import vn.hopluu.org.restructuring.RegisteredAct;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Acts that are to be registered, besides those that are. */
final class ActsProposal {

    private final Map<ActId, Item> items = new HashMap<>();
    private final List<Act> added = new ArrayList<>();
    private final List<InvalidField> faults = new ArrayList<>();
    private final History history;

    private ActsProposal(History history) {
        this.history = history;
    }

    static Proposal of(List<Placed<Act>> read, History history) {
        ActsProposal proposal = new ActsProposal(history);
        read.forEach(proposal::take);
        LedgerEntry entry = LedgerEntry.registration(proposal.added);
        if (proposal.faults.isEmpty() && !proposal.added.isEmpty()) {
            history.outcomeWith(entry).faults().forEach(proposal::note);
        }
        return new Proposal(read.size(), proposal.added.size(), entry, proposal.faults);
    }

    private void take(Placed<Act> placed) {
        Act act = placed.value();
        Optional<RegisteredAct> known = history.act(act.id());
        items.put(act.id(), placed.item());
        if (known.isEmpty()) {
            added.add(act);
        } else if (!known.get().stands() || !known.get().act().equals(act)) {
            faults.add(
                    placed.item().fault("/act", "act-known-otherwise", act.id().value()));
        }
    }

    private void note(Fault fault) {
        @Nullable Item item = items.get(fault.act());
        faults.add(item == null ? ActFaults.elsewhere(fault) : ActFaults.in(item, fault));
    }
}
