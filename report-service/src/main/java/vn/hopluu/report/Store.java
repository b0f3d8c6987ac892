package vn.hopluu.report;

import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is acknowledged is on disk, at a majority; a store that is away is told within seconds. */
@Configuration(proxyBeanMethods = false)
class Store {

    @Bean
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                // Sooner than the gateway gives up: a write for a caller who has left only lengthens the queue.
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS));
    }
}
