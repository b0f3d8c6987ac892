package vn.hopluu.aggregation.plans;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.feed.Feeds;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.WholeTopic;

/** Keeps the plans up to date from {@code report.plans.v1}. */
@Component
class PlansFeed extends WholeTopic<PublishedPlan> {

    static final String TOPIC = "report.plans.v1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    PlansFeed(KnownPlans plans, Feeds feeds, Broker broker, MeterRegistry meters) {
        super(TOPIC, feeds, broker, new Messages<>("plans", meters, message -> read(message.value())), plans::put);
    }

    static PublishedPlan read(byte[] value) {
        return JSON.readValue(value, PublishedPlan.class);
    }
}
