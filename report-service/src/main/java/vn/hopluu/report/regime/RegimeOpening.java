package vn.hopluu.report.regime;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.audit.Trail;
import vn.hopluu.report.audit.Written;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.opening.Opener;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.period.PeriodCode;
import vn.hopluu.report.period.PeriodId;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.unit.Units;

/**
 * Opens what regimes have to open by today. Any number of instances may do so at once: a period is one document keyed by form and
 * code, so the first to insert it has frozen the list, and whoever comes later finds it there. No lock is needed, and none can be
 * left behind.
 */
@Component
class RegimeOpening {

    private static final Logger log = LoggerFactory.getLogger(RegimeOpening.class);

    private final Regimes regimes;
    private final Foresight foresight;
    private final Opener opener;
    private final Forms forms;
    private final Units units;
    private final Trail trail;
    private final Clock clock;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    RegimeOpening(
            Regimes regimes, Foresight foresight, Opener opener, Forms forms, Units units, Trail trail, Clock clock) {
        this.regimes = regimes;
        this.foresight = foresight;
        this.opener = opener;
        this.forms = forms;
        this.units = units;
        this.trail = trail;
        this.clock = clock;
    }

    /** One regime that fails keeps no other from opening. */
    void openWhatIsDue() {
        if (units.loaded()) {
            LocalDate today = LocalDate.now(clock.withZone(Deadlines.VIETNAM));
            regimes.all().forEach(regime -> foresight.unopened(regime, today).forEach(period -> open(regime, period)));
        }
    }

    private void open(Regime regime, PeriodCode period) {
        try {
            switch (opened(regime, period)) {
                case Opener.Opened.Now now -> log.info("Regime {} opened {}", regime.id(), regime.in(period));
                case Opener.Opened.Before before -> log.debug("{} was opened meanwhile", regime.in(period));
                case Opener.Opened.Refused refused -> tellOnce(regime, regime.in(period), refused.refusal());
            }
        } catch (RuntimeException later) {
            log.warn("Regime {} cannot open {} for now: {}", regime.id(), regime.in(period), later.getMessage());
        }
    }

    private Opener.Opened opened(Regime regime, PeriodCode period) {
        return foresight
                .refusal(regime, period)
                .<Opener.Opened>map(Opener.Opened.Refused::new)
                .orElseGet(() -> opener.open(
                        regime.in(period), version(regime), foresight.plan(regime, period), deed -> by(regime, deed)));
    }

    /** In the name of whoever laid the regime down, but by the service itself. */
    private Written by(Regime regime, Deed deed) {
        return trail.entry(deed.because("Chế độ báo cáo " + regime.id() + " (" + regime.changedBy() + ")"));
    }

    private int version(Regime regime) {
        Integer fixed = regime.formVersion();
        return fixed == null
                ? forms.latest(regime.form()).map(FormVersion::version).orElseThrow()
                : fixed;
    }

    /** Every minute would be too often: the regime's own view says it all the time. */
    private void tellOnce(Regime regime, PeriodId period, Refusal refusal) {
        if (told.add(regime.id() + " " + regime.revision() + " " + period)) {
            log.warn(
                    "Regime {} cannot open {}: {} {}",
                    regime.id(),
                    period,
                    refusal.code().text(),
                    refusal.violations());
        }
    }
}
