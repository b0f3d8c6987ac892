package vn.hopluu.aggregation;

import java.util.Map;

/**
 * How every Kafka client of this service reaches the broker: where it is, how the way there is encrypted, and who we are.
 *
 * @param properties as Kafka's clients take them
 */
public record BrokerAccess(Map<String, Object> properties) {

    public BrokerAccess {
        properties = Map.copyOf(properties);
    }
}
