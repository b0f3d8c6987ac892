package vn.hopluu.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Every setting of this service that is its own; each has an environment variable ({@code HOPLUU_…}).
 *
 * @param topicPartitions of {@code report.events.v1}; the same number for all topics of the system
 * @param holidays a file that replaces years of the shipped holidays and adds others; none when empty
 * @param openingWait how long the request that opens a period waits for its reports before it answers 202
 */
@ConfigurationProperties("hopluu")
public record Settings(
        @DefaultValue("4") int topicPartitions,
        @DefaultValue("1") short topicReplication,
        @DefaultValue("10s") Duration openingWait,
        @DefaultValue("") String holidays,
        @DefaultValue Regimes regimes,
        @DefaultValue Sweeping sweeping) {

    /** @param every at most this long between two looks at what regimes have to open */
    public record Regimes(@DefaultValue("1m") Duration every) {}

    /**
     * @param every at most this long between two looks at the outbox
     * @param leaveAlone younger entries are still the relay's
     */
    public record Sweeping(
            @DefaultValue("30s") Duration every,
            @DefaultValue("5s") Duration leaveAlone) {}
}
