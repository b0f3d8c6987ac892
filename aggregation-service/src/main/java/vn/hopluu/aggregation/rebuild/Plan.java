package vn.hopluu.aggregation.rebuild;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Targets;

/**
 * What every instance works towards.
 *
 * @param version guards against two instances that change the plan at once
 * @param active the generation that answers
 * @param building the one being built, if any
 * @param retiring one that answered before and is still to be removed, if any
 * @param targets what the newest rebuild has to read, if there ever was one
 */
record Plan(
        int version,
        Generation active,
        @Nullable Generation building,
        @Nullable Generation retiring,
        @Nullable Targets targets,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static final Plan FIRST = new Plan(1, new Generation(1), null, null, null, null, null);

    /** The generations to run, the one being built with its targets. One that answers has reached them. */
    Map<Generation, Optional<Targets>> wanted() {
        var wanted = new HashMap<Generation, Optional<Targets>>();
        wanted.put(active, Optional.empty());
        if (building != null) {
            wanted.put(building, Optional.ofNullable(targets));
        }
        return wanted;
    }

    Plan begin(Targets reach, Instant now) {
        return new Plan(version + 1, active, active.next(), retiring, reach, now, null);
    }

    Plan activate(Generation built, Instant now) {
        return new Plan(version + 1, built, null, active, targets, startedAt, now);
    }

    Plan retired() {
        return new Plan(version + 1, active, building, null, targets, startedAt, finishedAt);
    }
}
