package vn.hopluu.report.regime;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hopluu.report.problem.Problems;

/** Shows regimes, and what they will open, in the caller's language. */
@Component
class RegimeViews {

    private static final int MOST_PLANNED = 24;

    private final Foresight foresight;
    private final Problems problems;
    private final Clock clock;

    RegimeViews(Foresight foresight, Problems problems, Clock clock) {
        this.foresight = foresight;
        this.problems = problems;
        this.clock = clock;
    }

    RegimeView of(Regime regime, Locale locale) {
        return of(regime, MOST_PLANNED, locale);
    }

    RegimeView inList(Regime regime, Locale locale) {
        return of(regime, 1, locale);
    }

    private RegimeView of(Regime regime, int planned, Locale locale) {
        return new RegimeView(
                regime.id(),
                regime.revision(),
                rules(regime),
                regime.changedBy(),
                regime.changedAt(),
                next(regime, planned, locale));
    }

    List<RegimeView.Planned> next(Regime regime, Locale locale) {
        return next(regime, MOST_PLANNED, locale);
    }

    private List<RegimeView.Planned> next(Regime regime, int most, Locale locale) {
        return foresight
                .planned(regime, Instant.now(clock), most)
                .map(one -> planned(regime, one, locale))
                .toList();
    }

    private RegimeView.Planned planned(Regime regime, PlannedPeriod one, Locale locale) {
        String instance = "/api/forms/" + regime.form() + "/periods/" + one.period();
        return new RegimeView.Planned(
                one.period().toString(),
                one.period().window(),
                one.opensOn(),
                one.deadlines().dueAt(),
                new TreeMap<>(one.deadlines().byKind()),
                one.workingDays(),
                one.obligations(),
                one.refusal()
                        .map(refusal -> problems.of(refusal, instance, locale))
                        .orElse(null));
    }

    static KeepRegime rules(Regime regime) {
        return new KeepRegime(
                regime.form(),
                regime.formVersion(),
                List.copyOf(new TreeSet<>(regime.calendar())),
                regime.subtree(),
                regime.kinds().stream().map(Enum::name).sorted().toList(),
                List.copyOf(new TreeSet<>(regime.except())),
                due(regime.due()),
                regime.dueByKind().entrySet().stream()
                        .collect(Collectors.toMap(
                                rule -> rule.getKey().name(), rule -> due(rule.getValue()), (a, b) -> a, TreeMap::new)),
                new KeepRegime.Opens(
                        regime.opens().daysBefore(), regime.opens().of().name()),
                regime.from(),
                regime.until());
    }

    private static KeepRegime.Due due(DueRule rule) {
        return switch (rule) {
            case DueRule.AfterCutOff after -> new KeepRegime.Due(after.count(), null);
            case DueRule.OfMonth month -> new KeepRegime.Due(null, month.day());
        };
    }
}
