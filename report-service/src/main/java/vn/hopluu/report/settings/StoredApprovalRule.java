package vn.hopluu.report.settings;

import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Access;
import vn.hopluu.report.life.ApprovalRule;

/** Asks the store each time: a setting holds from the moment that it is acknowledged, on every instance. */
@Component
class StoredApprovalRule implements ApprovalRule {

    private final StoredSettings settings;
    private final Access access;

    StoredApprovalRule(StoredSettings settings, Access access) {
        this.settings = settings;
        this.access = access;
    }

    @Override
    public boolean isNeededAt(String unit) {
        return settings.of(access.actingFor(unit).orElse(unit)).approval();
    }
}
