package vn.hopluu.report.regime;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;

/** Writes a regime together with what the trail keeps of it, and has opened at once what is due by it. */
@Component
class RegimeWriting {

    private final Regimes regimes;
    private final Trail trail;
    private final RegimeRounds rounds;
    private final Clock clock;

    RegimeWriting(Regimes regimes, Trail trail, RegimeRounds rounds, Clock clock) {
        this.regimes = regimes;
        this.trail = trail;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** @return false when there is one of this id */
    boolean create(Regime regime, Caller caller) {
        return write(RegimeDeeds.kept(null, regime), caller, entry -> regimes.insert(regime, entry));
    }

    /** @return false when another was faster */
    boolean replace(Regime before, Regime after, Caller caller) {
        return write(RegimeDeeds.kept(before, after), caller, entry -> regimes.replace(before, after, entry));
    }

    /** @return false when another was faster */
    boolean delete(Regime before, Caller caller) {
        Deed deed = RegimeDeeds.deleted(before, Instant.now(clock));
        return write(deed, caller, entry -> regimes.delete(before, entry));
    }

    private boolean write(Deed deed, Caller caller, Predicate<Written> write) {
        Written entry = trail.entry(caller, deed);
        boolean done = write.test(entry);
        if (done) {
            trail.keep(entry);
            rounds.lookNow();
        }
        return done;
    }
}
