package vn.hopluu.aggregation;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service, all below {@code hopluu}.
 *
 * @param topicReplication copies of each topic that this service creates
 * @param applicationId what instances that share one work have in common; begins the names of everything they keep in the
 *     broker
 * @param instance name of this instance, different from those of its fellows and kept over restarts, so that a restarted
 *     instance gets its share of the work back at once
 * @param stateDirectory where instances keep their stream state, each in a folder of its own
 * @param streamThreads threads that add up totals; more than partitions are of no use
 * @param emissionPause how long a total that keeps changing stays silent between two of its records
 * @param heartbeat how often an event stream shows that it is alive
 */
@ConfigurationProperties("hopluu")
public record AggregationSettings(
        @DefaultValue("1") short topicReplication,
        @DefaultValue("hopluu-aggregation") String applicationId,
        @DefaultValue("local") String instance,
        @DefaultValue(".data/streams") Path stateDirectory,
        @DefaultValue("1") int streamThreads,
        @DefaultValue("20ms") Duration emissionPause,
        @DefaultValue("10s") Duration heartbeat) {

    public AggregationSettings {
        if (emissionPause.toMillis() < 1) {
            throw new IllegalArgumentException("hopluu.emission-pause has to be at least 1ms");
        }
    }

    /** The folder of this instance. */
    public Path instanceDirectory() {
        return stateDirectory.resolve(instance);
    }
}
