package vn.hopluu.aggregation.rebuild;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.streams.TotalsStreams;
import vn.hopluu.aggregation.topology.Generation;

/**
 * Brings this instance to what the plan says, and the plan forward. Every step can be repeated by any instance, so a crash
 * at any point leaves only a step that another look takes again.
 */
@Component
class Keeper implements Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private final Plans plans;
    private final TotalsStreams streams;
    private final Traces traces;
    private final List<GenerationViews> views;
    private final Clock clock = Clock.systemUTC();
    private volatile @Nullable Plan known;

    Keeper(Plans plans, TotalsStreams streams, Traces traces, ObjectProvider<GenerationViews> views) {
        this.plans = plans;
        this.streams = streams;
        this.traces = traces;
        this.views = views.orderedStream().toList();
    }

    @Override
    public Generation active() {
        return plan().active();
    }

    @Override
    public Optional<Generation> building() {
        return Optional.ofNullable(plan().building());
    }

    /** Orders a rebuild, or finds the one that runs. */
    Plan rebuild() throws ExecutionException, InterruptedException {
        Plan before = plans.current();
        if (before.building() == null) {
            plans.change(before, before.begin(traces.targets(), now()));
        }
        return plans.current();
    }

    void look() throws ExecutionException, InterruptedException, IOException {
        Plan plan = plans.current();
        known = plan;
        if (plan.retiring() instanceof Generation old) {
            views.forEach(view -> view.stop(old));
        }
        plan.wanted().keySet().forEach(generation -> views.forEach(view -> view.build(generation)));
        streams.keep(plan.wanted());
        advance(plan);
    }

    private void advance(Plan plan) throws ExecutionException, InterruptedException {
        if (plan.retiring() instanceof Generation old) {
            retire(plan, old);
        } else if (plan.building() instanceof Generation built && isComplete(built)) {
            LOG.info("Generation {} answers from now on", built.number());
            plans.change(plan, plan.activate(built, now()));
        }
    }

    private boolean isComplete(Generation generation) {
        return views.stream().allMatch(view -> view.complete(generation));
    }

    /** The broker lets go of the old generation only when no instance works on it, so none reads its views either. */
    private void retire(Plan plan, Generation old) throws ExecutionException, InterruptedException {
        if (traces.remove(old)) {
            views.forEach(view -> view.discard(old));
            plans.change(plan, plan.retired());
        }
    }

    private Plan plan() {
        Plan plan = known;
        return plan == null ? plans.current() : plan;
    }

    private Instant now() {
        return clock.instant();
    }
}
