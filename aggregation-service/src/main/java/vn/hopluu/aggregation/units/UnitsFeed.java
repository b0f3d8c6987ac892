package vn.hopluu.aggregation.units;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hopluu.aggregation.feed.Broker;
import vn.hopluu.aggregation.feed.Feeds;
import vn.hopluu.aggregation.feed.Messages;
import vn.hopluu.aggregation.feed.WholeTopic;

/** Keeps the units up to date from {@code org.units.v1}; one partition is enough, for each carries every unit. */
@Component
public class UnitsFeed extends WholeTopic<CountedUnit> {

    static final String TOPIC = "org.units.v1";

    private static final int PARTITION = 0;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    UnitsFeed(Units units, Feeds feeds, Broker broker, MeterRegistry meters) {
        super(TOPIC, feeds, broker, new Messages<>("units", meters, message -> read(message.value())), units::put);
    }

    static CountedUnit read(byte[] value) {
        return JSON.readValue(value, CountedUnit.class);
    }

    @Override
    protected boolean needs(int partition) {
        return partition == PARTITION;
    }
}
