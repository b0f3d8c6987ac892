package vn.hopluu.aggregation.views;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import vn.hopluu.aggregation.AggregationSettings;
import vn.hopluu.aggregation.BrokerAccess;
import vn.hopluu.aggregation.rebuild.Generations;
import vn.hopluu.aggregation.topology.Generation;

/**
 * The service without what adds up totals: a test says which totals there are, and which generation answers. No stereotype
 * marks it, so that tests of the whole service do not pick it up.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(AggregationSettings.class)
@ComponentScan({
    "vn.hopluu.aggregation.feed",
    "vn.hopluu.aggregation.access",
    "vn.hopluu.aggregation.units",
    "vn.hopluu.aggregation.contributions",
    "vn.hopluu.aggregation.board",
    "vn.hopluu.aggregation.live",
    "vn.hopluu.aggregation.proof",
    "vn.hopluu.aggregation.series",
    "vn.hopluu.aggregation.touched",
    "vn.hopluu.aggregation.webhooks",
    "vn.hopluu.aggregation.plans",
    "vn.hopluu.aggregation.problem"
})
class ViewsApplication {

    @Bean
    Admin admin(BrokerAccess access) {
        return Admin.create(access.properties());
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    SetGenerations generations() {
        return new SetGenerations(new AtomicReference<>(new Generation(1)));
    }

    record SetGenerations(AtomicReference<Generation> set) implements Generations {

        @Override
        public Generation active() {
            return set.get();
        }

        @Override
        public Optional<Generation> building() {
            return Optional.empty();
        }
    }

    /** The time of day, but later by what a test wants to have passed. */
    static final class TestClock implements InstantSource {

        private volatile Duration passed = Duration.ZERO;

        void pass(Duration time) {
            passed = passed.plus(time);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(passed);
        }
    }
}
