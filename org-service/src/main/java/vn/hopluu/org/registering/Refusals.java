package vn.hopluu.org.registering;

import java.util.List;
import java.util.Map;
import vn.hopluu.org.restructuring.Fault;
import vn.hopluu.org.restructuring.RegisteredAct;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Why a wish about an act is refused. */
final class Refusals {

    private Refusals() {}

    static Refusal unknown(String id) {
        return Refusal.of(ProblemCode.UNKNOWN_ACT, Map.of(), id);
    }

    static Refusal taken(RegisteredAct by) {
        return Refusal.of(
                ProblemCode.ACT_IDENTITY_TAKEN,
                Map.of(),
                by.act().id().value(),
                by.act().legalBasis(),
                by.act().effective().toString());
    }

    static Refusal inEffect(RegisteredAct act) {
        return Refusal.of(
                ProblemCode.ACT_IN_EFFECT,
                Map.of(),
                act.act().id().value(),
                act.act().effective().toString());
    }

    static Refusal outOfDate(long version) {
        return Refusal.of(ProblemCode.VERSION_OUT_OF_DATE, Map.of("version", version), Long.toString(version));
    }

    /** Every violation at once, each with its place in the act where it is. */
    static Refusal notPossible(List<Fault> faults) {
        return Refusal.of(
                ProblemCode.ACT_NOT_POSSIBLE,
                faults.stream().map(Refusals::field).toList());
    }

    private static InvalidField field(Fault fault) {
        return new InvalidField(
                fault.pointer().substring(1),
                fault.code().slug(),
                fault.arguments(),
                Map.of("act", fault.act().value()));
    }
}
