package vn.hopluu.report.regime;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;

/** What the trail keeps of acts on regimes. They are the affair of the unit whose subtree owes the reports. */
final class RegimeDeeds {

    private RegimeDeeds() {}

    /** @param before null for one that is new */
    static Deed kept(@Nullable Regime before, Regime after) {
        return deed("KEEP_REGIME", after, after.changedAt()).changing(differences(before, after));
    }

    static Deed deleted(Regime before, Instant at) {
        return deed("DELETE_REGIME", before, at).changing(differences(before, null));
    }

    private static Changes differences(@Nullable Regime before, @Nullable Regime after) {
        KeepRegime old = before == null ? null : RegimeViews.rules(before);
        KeepRegime now = after == null ? null : RegimeViews.rules(after);
        return new Changes().field("/rules", old, now);
    }

    private static Deed deed(String act, Regime regime, Instant at) {
        String mark = UUID.randomUUID().toString();
        return Deed.of(act, Audited.REGIME, regime.id(), mark, at).at(regime.subtree(), null);
    }
}
