package vn.hopluu.aggregation;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this service, all below {@code hopluu}.
 *
 * @param kafka bootstrap servers
 * @param topicReplication copies of each topic that this service creates
 * @param stateDirectory where instances keep their stream state, each in a folder of its own
 * @param instance name of this instance, different from those of its fellows and kept over restarts, so that a restarted
 *     instance gets its share of the work back at once
 * @param streamThreads threads that add up totals; more than partitions are of no use
 */
@ConfigurationProperties("hopluu")
public record AggregationSettings(
        @DefaultValue("127.0.0.1:9092") String kafka,
        @DefaultValue("1") short topicReplication,
        @DefaultValue(".data/streams") Path stateDirectory,
        @DefaultValue("local") String instance,
        @DefaultValue("1") int streamThreads) {}
