package vn.hopluu.aggregation.streams;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.BrokerAccess;
import vn.hopluu.aggregation.topology.Generation;
import vn.hopluu.aggregation.topology.Targets;
import vn.hopluu.aggregation.topology.TotalsTopology;

/** This instance's share in adding up the totals, one application for each generation that is wanted. */
@Component
public class TotalsStreams {

    private final AggregationSettings settings;
    private final BrokerAccess access;
    private final Topics topics;
    private final MeterRegistry meters;
    private final Map<Generation, Run> runs = new ConcurrentHashMap<>();
    private volatile Collection<String> waitingFor = List.of("the first look at the topics");

    TotalsStreams(AggregationSettings settings, BrokerAccess access, Topics topics, MeterRegistry meters) {
        this.settings = settings;
        this.access = access;
        this.topics = topics;
        this.meters = meters;
    }

    /** The name under which a generation is known to the broker. */
    public String applicationId(Generation generation) {
        return StreamsProperties.applicationId(settings, generation);
    }

    /**
     * Has just these generations run, those that rebuild with the targets they have to reach. To be called again and again:
     * what ended is started anew, what is not wanted any more is ended.
     */
    public synchronized void keep(Map<Generation, Optional<Targets>> wanted)
            throws ExecutionException, InterruptedException, IOException {
        endAllBut(wanted);
        new StateFolders(settings)
                .removeAllBut(wanted.keySet().stream().map(this::applicationId).collect(Collectors.toSet()));
        waitingFor = runs.keySet().equals(wanted.keySet()) ? List.of() : topics.prepare();
        if (waitingFor.isEmpty()) {
            wanted.forEach((generation, targets) -> runs.computeIfAbsent(generation, g -> start(g, targets)));
        }
    }

    /** Stops, and keeps this instance's share for when it comes back. */
    public synchronized void pause() {
        runs.values().forEach(Run::pause);
        runs.clear();
    }

    boolean isReady() {
        return waitingFor.isEmpty() && !runs.isEmpty() && runs.values().stream().anyMatch(Run::hasRun);
    }

    Collection<String> waitingFor() {
        return waitingFor;
    }

    Map<Generation, Run> runs() {
        return Map.copyOf(runs);
    }

    private void endAllBut(Map<Generation, Optional<Targets>> wanted) {
        for (Generation generation : new HashSet<>(runs.keySet())) {
            Run run = runs.get(generation);
            if (run != null && (run.hasEnded() || !wanted.containsKey(generation))) {
                run.end();
                runs.remove(generation);
            }
        }
    }

    private Run start(Generation generation, Optional<Targets> targets) {
        NativeLibrary.load(settings.instanceDirectory().resolve("native"));
        return Run.start(new TotalsTopology(generation, targets, settings.emissionPause()), settings, access, meters);
    }
}
