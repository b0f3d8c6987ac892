package vn.hopluu.systemtests.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do one operation.
 *
 * @param open whether anyone who signed in may, whatever the rights
 * @param states of the report on which it is possible; empty where it is not about a report
 * @param others who learns that it is forbidden; for all the rest there is nothing there
 */
record Rule(String operation, boolean open, List<Grant> may, Set<ReportState> states, List<Grant> others) {

    /** What a request meets. */
    enum Outcome {
        DONE,
        NOT_IN_THIS_STATE,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND
    }

    boolean isAboutAReport() {
        return !states.isEmpty();
    }

    /** @param state of the report, where it is about one */
    Outcome outcome(Caller caller, @Nullable ReportState state) {
        return switch (caller.kind()) {
            case STRANGER -> Outcome.UNAUTHENTICATED;
            case WITHOUT_RIGHTS -> open ? Outcome.DONE : Outcome.FORBIDDEN;
            case WITH_A_RIGHT -> open ? Outcome.DONE : outcome(caller.role(), caller.relation(), state);
        };
    }

    private Outcome outcome(Role role, Relation relation, @Nullable ReportState state) {
        if (may.stream().anyMatch(grant -> grant.holds(role, relation))) {
            return state == null || states.contains(state) ? Outcome.DONE : Outcome.NOT_IN_THIS_STATE;
        }
        boolean seen = others.stream().anyMatch(grant -> grant.holds(role, relation));
        return seen ? Outcome.FORBIDDEN : Outcome.NOT_FOUND;
    }
}
