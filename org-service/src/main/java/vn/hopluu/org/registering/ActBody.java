package vn.hopluu.org.registering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Change;

/**
 * An act as it is sent; its identity is in the address.
 *
 * @param effective the first day of the new state
 * @param legalBasis the number of the decision
 */
record ActBody(
        LocalDate effective,
        String legalBasis,
        String title,
        @Nullable String note,
        List<Change> changes) {

    Act asAct(ActId id) {
        return new Act(id, effective, legalBasis, title, note, changes);
    }
}
