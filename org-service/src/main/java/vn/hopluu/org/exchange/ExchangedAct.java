package vn.hopluu.org.exchange;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Change;

/** An act in a file. */
record ExchangedAct(
        ActId act,
        LocalDate effective,
        String legalBasis,
        String title,
        @Nullable String note,
        List<Change> changes) {

    static ExchangedAct of(Act act) {
        return new ExchangedAct(act.id(), act.effective(), act.legalBasis(), act.title(), act.note(), act.changes());
    }

    Act asAct() {
        return new Act(act, effective, legalBasis, title, note, changes);
    }
}
