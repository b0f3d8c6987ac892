package vn.hopluu.aggregation.rebuild;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.aggregation.access.Access;
import vn.hopluu.aggregation.access.Caller;
import vn.hopluu.aggregation.problem.Problems;
import vn.hopluu.aggregation.problem.Refusal;
import vn.hopluu.aggregation.rebuild.RebuildProgress.State;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Targets;

/** For operators: has all totals made anew from the topics while the present ones go on serving. */
@RestController
@RequestMapping("/operations/rebuilds")
class RebuildController {

    private final Access access;
    private final Keeper keeper;
    private final Plans plans;
    private final Traces traces;
    private final Problems problems;

    RebuildController(Access access, Keeper keeper, Plans plans, Traces traces, Problems problems) {
        this.access = access;
        this.keeper = keeper;
        this.plans = plans;
        this.traces = traces;
        this.problems = problems;
    }

    /** Begins a rebuild; while one runs, answers that one. */
    @PostMapping
    ResponseEntity<Object> begin(@AuthenticationPrincipal Caller caller)
            throws ExecutionException, InterruptedException {
        Optional<Refusal> refusal = access.toRebuild(caller);
        return refusal.isPresent()
                ? problems.respond(refusal.get())
                : ResponseEntity.accepted().body(progress(keeper.rebuild()));
    }

    @GetMapping("/current")
    ResponseEntity<Object> current(@AuthenticationPrincipal Caller caller)
            throws ExecutionException, InterruptedException {
        Optional<Refusal> refusal = access.toRebuild(caller);
        return refusal.isPresent() ? problems.respond(refusal.get()) : ResponseEntity.ok(progress(plans.current()));
    }

    private RebuildProgress progress(Plan plan) throws ExecutionException, InterruptedException {
        Targets targets = plan.targets();
        if (targets == null) {
            return new RebuildProgress(plan.active().number(), State.NONE, 0, 0, null, null);
        }
        long target = total(targets);
        Generation building = plan.building();
        if (building == null) {
            return progress(plan, plan.active(), State.DONE, target, target);
        }
        long read = traces.read(building, targets);
        return progress(plan, building, read < target ? State.READING : State.EMITTING, read, target);
    }

    private static RebuildProgress progress(Plan plan, Generation generation, State state, long read, long target) {
        return new RebuildProgress(generation.number(), state, read, target, plan.startedAt(), plan.finishedAt());
    }

    private static long total(Targets targets) {
        return Stream.of(targets.reports(), targets.units())
                .flatMapToLong(ends -> ends.values().stream().flatMapToLong(LongStream::of))
                .sum();
    }
}
