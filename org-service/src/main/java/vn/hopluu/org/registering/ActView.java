package vn.hopluu.org.registering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.Change;
import vn.hopluu.org.restructuring.RegisteredAct;

/**
 * An act and where it stands today.
 *
 * @param version of the tree that it made
 */
record ActView(
        ActId act,
        LocalDate effective,
        String legalBasis,
        String title,
        @Nullable String note,
        RegisteredAct.State state,
        long version,
        Instant registeredAt,
        @Nullable Instant withdrawnAt,
        List<Change> changes) {

    static ActView of(RegisteredAct registered, LocalDate today) {
        Act act = registered.act();
        return new ActView(
                act.id(),
                act.effective(),
                act.legalBasis(),
                act.title(),
                act.note(),
                registered.on(today),
                registered.number(),
                registered.at(),
                registered.withdrawnAt(),
                act.changes());
    }
}
