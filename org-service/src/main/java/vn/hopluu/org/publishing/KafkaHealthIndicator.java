package vn.hopluu.org.publishing;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up while the broker answers and has the topic. */
@Component
class KafkaHealthIndicator extends AbstractHealthIndicator {

    private final UnitsTopic topic;

    KafkaHealthIndicator(UnitsTopic topic) {
        super("The broker does not answer, or has no topic " + UnitsTopic.NAME);
        this.topic = topic;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        builder.up().withDetail("partitions", topic.partitions());
    }
}
