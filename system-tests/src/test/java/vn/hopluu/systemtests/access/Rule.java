package vn.hopluu.systemtests.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do one operation.
 *
 * @param door whether rights matter at all
 * @param states of the report on which it is possible; empty where it is not about a report
 * @param others who learns that it is forbidden; for all the rest there is nothing there
 */
record Rule(String operation, Door door, List<Grant> may, Set<ReportState> states, List<Grant> others) {

    /** Whom an operation is for. */
    enum Door {
        RIGHTS,
        SIGNED_IN,
        /** People, for what is their own; a machine has nothing of the kind. */
        THEIR_OWN
    }

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
            case WITHOUT_RIGHTS -> atTheDoor(Outcome.FORBIDDEN);
            case WITH_A_RIGHT -> atTheDoor(outcome(caller.role(), caller.relation(), state));
        };
    }

    private Outcome atTheDoor(Outcome byRights) {
        return switch (door) {
            case RIGHTS -> byRights;
            case SIGNED_IN -> Outcome.DONE;
            case THEIR_OWN -> Outcome.NOT_FOUND;
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
