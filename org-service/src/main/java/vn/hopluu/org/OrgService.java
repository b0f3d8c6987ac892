package vn.hopluu.org;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import vn.hopluu.org.audit.VerifyAuditCommand;
import vn.hopluu.org.people.AdministratorCommand;

@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
class OrgService {

    static void main(String[] args) {
        if (AdministratorCommand.isMeant(args)) {
            System.exit(AdministratorCommand.run(args));
        }
        if (VerifyAuditCommand.isMeant(args)) {
            System.exit(VerifyAuditCommand.run(args));
        }
        SpringApplication.run(OrgService.class, args);
    }

    /** Dates that a law speaks of are dates in Việt Nam. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** A thread for each duty, so that a broker that does not answer cannot hold up the store's upkeep. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(4);
        scheduler.setThreadNamePrefix("duty-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
