package vn.hopluu.report.opening;

import java.time.Instant;
import java.util.UUID;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.period.Period;
import vn.hopluu.report.period.PeriodState;

/** What the trail keeps of acts on periods. They are the affair of the unit whose subtree owes the reports. */
final class PeriodDeeds {

    private PeriodDeeds() {}

    static Deed opened(Period period, Plan plan) {
        Changes changes = new Changes()
                .field("/state", null, PeriodState.OPEN)
                .field("/formVersion", null, period.formVersion())
                .field("/plan", null, plan.canonical())
                .field("/expected", null, period.expected());
        return deed("OPEN_PERIOD", period, period.openedAt()).changing(changes);
    }

    static Deed closed(Period before, Instant at) {
        return deed("CLOSE_PERIOD", before, at)
                .changing(new Changes().field("/state", before.state(), PeriodState.CLOSED));
    }

    private static Deed deed(String act, Period period, Instant at) {
        String mark = UUID.randomUUID().toString();
        return Deed.of(act, Audited.PERIOD, period.id().toString(), mark, at)
                .at(period.subtree(), period.id().period().toString());
    }
}
