package vn.hopluu.report.regime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.unit.Units;

/** What callers may see and do of regimes, by the hierarchy of today. What somebody may not see is, for them, not there. */
@Component
class RegimeRights {

    private final Access access;
    private final Units units;

    RegimeRights(Access access, Units units) {
        this.access = access;
        this.units = units;
    }

    boolean sees(Caller caller, Regime regime) {
        return access.today(caller).allows(Permission.SEE_REGIME, regime.subtree());
    }

    /** Why the caller may not lay down a regime for this subtree. A missing one is left to the check of the body. */
    Optional<Refusal> keeping(@Nullable String subtree, Caller caller) {
        if (!units.loaded()) {
            return Optional.of(Refusal.of(ProblemCode.SERVICE_UNAVAILABLE).as("units"));
        }
        return subtree == null || access.today(caller).allows(Permission.KEEP_REGIME, subtree)
                ? Optional.empty()
                : Optional.of(Permission.KEEP_REGIME.refusal(Texts.shown(subtree)));
    }
}
