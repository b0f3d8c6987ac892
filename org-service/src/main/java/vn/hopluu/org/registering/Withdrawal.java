package vn.hopluu.org.registering;

import java.util.List;
import vn.hopluu.org.restructuring.Fault;
import vn.hopluu.org.restructuring.RegisteredAct;

/** What became of the wish to withdraw an act. */
sealed interface Withdrawal {

    /** Now, or before. */
    record Withdrawn() implements Withdrawal {}

    record NoSuchAct() implements Withdrawal {}

    /** What holds already is changed by another act, not by taking this one back. */
    record InEffect(RegisteredAct act) implements Withdrawal {}

    /** Later acts would not be possible without it. */
    record Refused(List<Fault> faults) implements Withdrawal {}
}
