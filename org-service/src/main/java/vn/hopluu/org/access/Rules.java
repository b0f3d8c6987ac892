package vn.hopluu.org.access;

import static vn.hopluu.org.access.Rules.Who.ADMINISTRATORS;
import static vn.hopluu.org.access.Rules.Who.ADMINISTRATORS_OF_EVERYTHING;
import static vn.hopluu.org.access.Rules.Who.SIGNED_IN;
import static vn.hopluu.org.access.Rules.Who.WITH_A_RIGHT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hopluu.org.registry.CurrentTree;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

/**
 * Who may do what in this service: the one place that says so.
 *
 * <p>Units and restructurings are facts of public law, so whoever holds any right reads all of them. Whatever changes them, and
 * everything about people, is the work of administrators, each within their reach: the units that they administer, and all
 * below, as these stand today.
 */
@Component
public class Rules {

    /** Whom an operation is open to at all. */
    enum Who {
        SIGNED_IN,
        WITH_A_RIGHT,
        ADMINISTRATORS,
        ADMINISTRATORS_OF_EVERYTHING
    }

    /** An operation that is not listed is not there for anybody. */
    static final Map<String, Who> OPERATIONS = Map.ofEntries(
            Map.entry("GET /api/me", SIGNED_IN),
            Map.entry("GET /api/sessions", SIGNED_IN), // their own
            Map.entry("DELETE /api/sessions/{sid}", SIGNED_IN), // their own
            Map.entry("GET /api/units", WITH_A_RIGHT),
            Map.entry("GET /api/units/{id}", WITH_A_RIGHT),
            Map.entry("GET /api/units/{id}/children", WITH_A_RIGHT),
            Map.entry("GET /api/units/{id}/subtree", WITH_A_RIGHT),
            Map.entry("GET /api/units/{id}/ancestors", WITH_A_RIGHT),
            Map.entry("GET /api/units/{id}/history", WITH_A_RIGHT),
            Map.entry("GET /api/tree", WITH_A_RIGHT),
            Map.entry("GET /api/tree/differences", WITH_A_RIGHT),
            Map.entry("GET /api/restructurings", WITH_A_RIGHT),
            Map.entry("GET /api/restructurings/{id}", WITH_A_RIGHT),
            Map.entry("GET /api/exports/units", WITH_A_RIGHT),
            Map.entry("GET /api/exports/acts", WITH_A_RIGHT),
            Map.entry("POST /api/restructurings/previews", ADMINISTRATORS), // of every unit that the act names
            Map.entry("PUT /api/restructurings/{id}", ADMINISTRATORS), // of every unit that the act names
            Map.entry("DELETE /api/restructurings/{id}", ADMINISTRATORS), // of every unit that the act names
            Map.entry("POST /api/imports/acts", ADMINISTRATORS), // of every unit that the acts name
            Map.entry("POST /api/imports/units", ADMINISTRATORS_OF_EVERYTHING),
            Map.entry(
                    "GET /api/clients", ADMINISTRATORS), // of a unit that the client has a right at; so for all clients
            Map.entry("POST /api/clients", ADMINISTRATORS),
            Map.entry("PUT /api/clients/{id}/rights", ADMINISTRATORS),
            Map.entry("POST /api/clients/{id}/secrets", ADMINISTRATORS),
            Map.entry("DELETE /api/clients/{id}", ADMINISTRATORS),
            Map.entry("GET /api/accounts", ADMINISTRATORS), // of a unit that the person holds a right at; so to the end
            Map.entry("POST /api/accounts", ADMINISTRATORS),
            Map.entry("GET /api/accounts/{id}", ADMINISTRATORS),
            Map.entry("PUT /api/accounts/{id}/rights", ADMINISTRATORS),
            Map.entry("POST /api/accounts/{id}/invitations", ADMINISTRATORS),
            Map.entry("POST /api/accounts/{id}/closing", ADMINISTRATORS),
            Map.entry("DELETE /api/accounts/{id}/second-factor", ADMINISTRATORS),
            Map.entry("GET /api/accounts/{id}/sessions", ADMINISTRATORS),
            Map.entry("DELETE /api/accounts/{id}/sessions", ADMINISTRATORS),
            Map.entry("GET /api/audit/organisation", ADMINISTRATORS), // of what lies within reach, and the ledger
            Map.entry("GET /api/audit/organisation/exports", ADMINISTRATORS), // the same
            Map.entry("GET /api/audit/organisation/head", ADMINISTRATORS));

    private final CurrentTree tree;
    private final Clock clock;

    Rules(CurrentTree tree, Clock clock) {
        this.tree = tree;
        this.clock = clock;
    }

    /** @param operation as the API's description has it, such as {@code GET /api/units/{id}} */
    void check(String operation, Caller caller) {
        switch (OPERATIONS.get(operation)) {
            case null -> throw Refusal.of(ProblemCode.NOT_FOUND, Map.of());
            case SIGNED_IN -> {}
            case WITH_A_RIGHT -> require(!caller.rights().isEmpty(), Need.ANY);
            case ADMINISTRATORS -> require(caller.isAnywhere(Role.ADMINISTRATOR), Need.of(Role.ADMINISTRATOR));
            case ADMINISTRATORS_OF_EVERYTHING ->
                require(caller.isEverywhere(Role.ADMINISTRATOR), Need.everywhere(Role.ADMINISTRATOR));
        }
    }

    /**
     * Acts are entered, looked ahead at and withdrawn by who administers every unit that they name: today and, where an act lies
     * ahead, on its day as well, since a unit may stand under somebody else by then.
     */
    public ActGuard actsBy(Caller caller) {
        return (acts, tree) -> acts.forEach(act -> check(NamedUnits.in(act, tree), caller, daysOf(act, tree)));
    }

    private List<Standing> daysOf(Act act, UnitTree tree) {
        Standing today = today(tree);
        return act.effective().isAfter(today.day())
                ? List.of(today, new Standing(tree, act.effective()))
                : List.of(today);
    }

    private static void check(NamedUnits named, Caller caller, List<Standing> days) {
        for (Standing day : days) {
            Reach reach = new Reach(caller, day);
            named.units()
                    .forEach(unit -> require(
                            reach.covers(Role.ADMINISTRATOR, unit), new Need(Role.ADMINISTRATOR, unit.value())));
        }
        require(!named.aProvince() || caller.isEverywhere(Role.ADMINISTRATOR), Need.everywhere(Role.ADMINISTRATOR));
    }

    /** How far a caller's rights go today. */
    public Reach reachOf(Caller caller) {
        return new Reach(
                caller,
                today(tree.snapshot()
                        .orElseThrow(() -> Refusal.of(ProblemCode.SERVICE_UNAVAILABLE, Map.of()))
                        .tree()));
    }

    private Standing today(UnitTree tree) {
        return new Standing(tree, LocalDate.now(clock));
    }

    private static void require(boolean held, Need need) {
        if (!held) {
            throw need.missing();
        }
    }
}
