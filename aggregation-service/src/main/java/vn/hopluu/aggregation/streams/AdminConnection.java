package vn.hopluu.aggregation.streams;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hopluu.aggregation.BrokerAccess;

/** The one connection by which topics and groups are looked after. */
@Configuration(proxyBeanMethods = false)
class AdminConnection {

    @Bean
    Admin admin(BrokerAccess access) {
        return Admin.create(access.properties());
    }
}
