package vn.hopluu.org.restructuring;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act and what became of it.
 *
 * @param number of the ledger's entry that registered it
 * @param withdrawnAt null while it stands
 */
public record RegisteredAct(
        Act act, long number, Instant at, @Nullable Instant withdrawnAt) {

    /** Where an act stands; the names are part of the API. */
    public enum State {
        /** Takes effect on a day to come. */
        AHEAD,
        IN_EFFECT,
        WITHDRAWN
    }

    public boolean stands() {
        return withdrawnAt == null;
    }

    public State on(LocalDate today) {
        if (!stands()) {
            return State.WITHDRAWN;
        }
        return act.effective().isAfter(today) ? State.AHEAD : State.IN_EFFECT;
    }

    RegisteredAct withdrawn(Instant when) {
        return new RegisteredAct(act, number, at, when);
    }
}
