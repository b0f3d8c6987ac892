package vn.hopluu.aggregation.feed;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FeedConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
