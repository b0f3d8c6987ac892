package vn.hopluu.aggregation.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.contributions.Codes;
import vn.hopluu.aggregation.contributions.Period;
import vn.hopluu.aggregation.contributions.Periods;
import vn.hopluu.aggregation.live.NewestTotals;
import vn.hopluu.aggregation.plans.ProgressView.TargetProgress;
import vn.hopluu.aggregation.proof.Basis;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Scope;
import vn.hopluu.aggregation.topology.ScopeTotal;
import vn.hopluu.aggregation.topology.Structure;

/** Holds plans against the newest totals: as new as any stream shows them. */
@Component
class Progresses {

    private final Periods periods;
    private final NewestTotals totals;
    private final Generations generations;

    Progresses(Periods periods, NewestTotals totals, Generations generations) {
        this.periods = periods;
        this.totals = totals;
        this.generations = generations;
    }

    ProgressView of(PublishedPlan plan, Structure structure, Basis basis) {
        Map<String, List<Period>> byForm = new HashMap<>();
        plan.targets()
                .forEach(target -> byForm.computeIfAbsent(
                        target.form(), form -> periods.of(generations.active(), form, List.of())));
        Map<Scope, ScopeTotal> found = totals.of(scopes(plan, structure, byForm));
        List<TargetProgress> targets = new ArrayList<>();
        for (PublishedPlan.Target target : plan.targets()) {
            List<Period> all = byForm.getOrDefault(target.form(), List.of());
            Codes codes = Codes.of(target.indicator(), all);
            List<Reading> readings = ofYear(plan, all)
                    .flatMap(period -> reading(codes, period, found.get(scope(plan, structure, period)), basis))
                    .toList();
            targets.add(TargetProgress.of(
                    target, Reading.ofYear(readings, target.isCumulative()).orElse(null)));
        }
        return view(plan, structure, basis, targets);
    }

    private static List<Scope> scopes(PublishedPlan plan, Structure structure, Map<String, List<Period>> byForm) {
        return byForm.values().stream()
                .flatMap(all -> ofYear(plan, all))
                .map(period -> scope(plan, structure, period))
                .toList();
    }

    private static Stream<Period> ofYear(PublishedPlan plan, List<Period> all) {
        return all.stream().filter(period -> period.code().startsWith(plan.year() + "-"));
    }

    private static Scope scope(PublishedPlan plan, Structure structure, Period period) {
        return new Scope(period.form(), period.code(), structure, plan.unit());
    }

    private static Stream<Reading> reading(Codes codes, Period period, @Nullable ScopeTotal total, Basis basis) {
        return codes.line(period, total).map(line -> new Reading(period, line.expected(), basis.of(line))).stream();
    }

    private static ProgressView view(
            PublishedPlan plan, Structure structure, Basis basis, List<TargetProgress> targets) {
        return new ProgressView(
                plan.unit(),
                plan.year(),
                plan.revision(),
                Optional.ofNullable(plan.title()).orElse(""),
                plan.documentNumber(),
                structure,
                basis,
                targets);
    }
}
