package vn.hopluu.report.audit;

import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.correlation.Correlation;

/**
 * Where whoever carries an act out writes it down. The write that changes the document pushes {@link Written#document()} to its
 * field {@link Written#FIELD}; then {@link #keep} has it put into the chain, and a sweep finds what a crash left.
 */
@Component
public class Trail {

    private final Drain drain;

    Trail(Drain drain) {
        this.drain = drain;
    }

    /** An act that somebody asks for, on the thread of their request. */
    public Written entry(Caller caller, Deed deed) {
        Who who = new Who(caller.subject(), Origin.claim("client_id"), Origin.claim("sid"));
        return Writing.of(
                Entry.of(deed, who, Origin.address(), Correlation.current().orElse(null)));
    }

    /** An act of the service itself. */
    public Written entry(Deed deed) {
        return Writing.of(
                Entry.of(deed, Who.itself(), null, Correlation.current().orElse(null)));
    }

    /** After the write; returns at once. */
    public void keep(Written entry) {
        drain.take(entry);
    }
}
