package vn.hopluu.org.registering;

import java.util.List;
import vn.hopluu.org.restructuring.Fault;
import vn.hopluu.org.restructuring.RegisteredAct;

/** What became of the wish to register an act. */
sealed interface Registration {

    record Registered(RegisteredAct act) implements Registration {}

    /** The same was registered before, and stands. */
    record AlreadyRegistered(RegisteredAct act) implements Registration {}

    /** Another act has the identity, or had it and was withdrawn. */
    record IdentityTaken(RegisteredAct by) implements Registration {}

    /** The ledger is no longer at the version that the caller knows. */
    record OutOfDate(long version) implements Registration {}

    record Refused(List<Fault> faults) implements Registration {}
}
