package vn.hopluu.aggregation.proof;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.TotalsTopology;
import vn.hopluu.aggregation.units.Units;

/**
 * Whether the units stand still. A total says which report it has seen last, but not which unit; so while a unit may
 * have moved here and not there, or the other way round, a difference proves nothing.
 */
@Component
class Stillness {

    /** Far longer than a total takes to reach its view. */
    private static final Duration CALM = Duration.ofSeconds(30);

    private final Units units;
    private final Broker broker;
    private final AggregationSettings settings;
    private final InstantSource clock;

    Stillness(Units units, Broker broker, AggregationSettings settings, InstantSource clock) {
        this.units = units;
        this.broker = broker;
        this.settings = settings;
        this.clock = clock;
    }

    boolean of(Generation generation) {
        return units.changedAt().isBefore(clock.instant().minus(CALM)) && totalsHaveReadAllUnits(generation);
    }

    private boolean totalsHaveReadAllUnits(Generation generation) {
        String group = settings.applicationId() + '-' + generation.number();
        Optional<Map<Integer, Long>> ends = broker.ends(TotalsTopology.UNITS);
        Optional<Map<Integer, Long>> read = broker.committed(group, TotalsTopology.UNITS);
        return ends.isPresent()
                && read.isPresent()
                && ends.get().entrySet().stream()
                        .allMatch(end -> read.get().getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
