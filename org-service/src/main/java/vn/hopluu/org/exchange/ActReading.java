package vn.hopluu.org.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.web.Refusal.InvalidField;
import vn.hopluu.org.web.Shape;

/** Makes acts of a file's items, and notes what keeps one from being an act. */
final class ActReading {

    private ActReading() {}

    /** @param faults to which those found here are added */
    static List<Placed<Act>> of(List<Item> items, JsonMapper json, List<InvalidField> faults) {
        List<Placed<Act>> acts = new ArrayList<>();
        Set<ActId> seen = new HashSet<>(Set.of(ActId.PREVIEW));
        for (Item item : items) {
            List<InvalidField> misshapen = Shape.faults(item.json(), ExchangedAct.class);
            misshapen.forEach(fault -> faults.add(item.fault(fault)));
            if (misshapen.isEmpty()) {
                Act act = json.treeToValue(item.json(), ExchangedAct.class).asAct();
                acts.add(new Placed<>(item, act));
                if (!seen.add(act.id())) {
                    faults.add(item.fault("/act", "act-twice", act.id().value()));
                }
            }
        }
        return acts;
    }
}
