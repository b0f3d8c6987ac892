package vn.hopluu.aggregation.feed;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.hopluu.aggregation.BrokerAccess;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FeedConfiguration {

    /** Spring Boot's own client is told everything that {@code spring.kafka} says; the others follow it. */
    @Bean
    BrokerAccess brokerAccess(KafkaAdmin admin) {
        return new BrokerAccess(admin.getConfigurationProperties());
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
