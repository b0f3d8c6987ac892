package vn.hopluu.report.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.reports.Guard;

/** Shows and changes what a unit has settled, to those who may. */
@Component
class SettingsActs {

    private final StoredSettings settings;
    private final Access access;
    private final Trail trail;
    private final Clock clock;

    SettingsActs(StoredSettings settings, Access access, Trail trail, Clock clock) {
        this.settings = settings;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /** Of whoever acts for the unit today. */
    UnitSettings find(String unit, Caller caller) {
        return access.actingFor(unit)
                .filter(acting -> access.today(caller).allows(Permission.SEE_SETTINGS, unit))
                .map(settings::of)
                .orElseThrow(() -> ProblemException.of(ProblemCode.UNKNOWN_UNIT, Texts.shown(unit)));
    }

    UnitSettings change(String unit, Guard guard, @Nullable Boolean approval, Caller caller) {
        UnitSettings before = find(unit, caller);
        if (!access.today(caller).allows(Permission.CHANGE_SETTINGS, unit)) {
            throw new ProblemException(Permission.CHANGE_SETTINGS.refusal(unit));
        }
        if (approval == null) {
            Violation missing = Violation.at("/approval", "required");
            throw new ProblemException(Refusal.of(ProblemCode.INVALID_CONTENT, List.of(missing)));
        }
        UnitSettings after = before.with(approval);
        if (!guard.allows(before.revision()) || !isWritten(before, after, caller)) {
            throw new ProblemException(stale(unit));
        }
        return after;
    }

    private boolean isWritten(UnitSettings before, UnitSettings after, Caller caller) {
        Written entry = trail.entry(caller, deed(before, after));
        boolean written = settings.replace(before, after, entry);
        if (written) {
            trail.keep(entry);
        }
        return written;
    }

    private Deed deed(UnitSettings before, UnitSettings after) {
        String mark = String.valueOf(after.revision());
        return Deed.of("CHANGE_SETTINGS", Audited.SETTINGS, after.unit(), mark, Instant.now(clock))
                .at(after.unit(), null)
                .changing(new Changes().field("/approval", before.approval(), after.approval()));
    }

    private Refusal stale(String unit) {
        return Refusal.of(ProblemCode.STALE_VERSION, unit).as("settings");
    }
}
