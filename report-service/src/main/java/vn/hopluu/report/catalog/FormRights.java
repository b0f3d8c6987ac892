package vn.hopluu.report.catalog;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;

/** What callers may see and do of forms that are being written. A draft is its province's own; for all others it is not there. */
@Component
class FormRights {

    private final Access access;
    private final StoredForms forms;

    FormRights(Access access, StoredForms forms) {
        this.access = access;
        this.forms = forms;
    }

    /** Whether there may be drafts for this caller at all; most have none, and cost no look. */
    boolean writesForms(Caller caller) {
        return caller.rights().stream().anyMatch(Permission.DRAFT_FORM::mayComeWith);
    }

    /** @param unit whose draft it is */
    boolean sees(Caller caller, String unit) {
        return allows(caller, Permission.DRAFT_FORM, unit);
    }

    boolean allows(Caller caller, Permission permission, String unit) {
        return access.today(caller).allows(permission, unit);
    }

    /** Why the caller may not do this to the form in the name of the unit: both have to be theirs. */
    Optional<Refusal> forbidden(Caller caller, Permission permission, String form, String unit) {
        if (!allows(caller, permission, unit)) {
            return Optional.of(permission.refusal(Texts.shown(unit)));
        }
        return forms.owner(form).filter(owner -> !owner.equals(unit)).map(permission::refusal);
    }

    static Refusal unknown(String draft) {
        return Refusal.of(ProblemCode.UNKNOWN_FORM, Texts.shown(draft)).as("draft");
    }
}
