package vn.hopluu.aggregation.streams;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hopluu.aggregation.AggregationSettings;

/** The one connection by which topics and groups are looked after. */
@Configuration(proxyBeanMethods = false)
class AdminConnection {

    @Bean
    Admin admin(AggregationSettings settings) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka()));
    }
}
