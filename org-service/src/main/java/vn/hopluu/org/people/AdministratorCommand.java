package vn.hopluu.org.people;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import vn.hopluu.org.people.FirstAdministrator.Wanted;

/**
 * {@code java -jar org-service.jar --hopluu.administrator=<email>}: makes an administrator in the store, prints the one-time
 * link, and ends. No web server is started; the service may be running or not.
 */
public final class AdministratorCommand {

    private static final String OPTION = "--hopluu.administrator=";

    private AdministratorCommand() {}

    public static boolean isMeant(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(one -> one.startsWith(OPTION));
    }

    /** @return the process's exit code */
    public static int run(String[] arguments) {
        try (var context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "logging.level.root=error",
                        "spring.main.lazy-initialization=true",
                        "management.endpoint.health.validate-group-membership=false")
                .run(arguments)) {
            Wanted wanted = Wanted.of(new DefaultApplicationArguments(arguments));
            System.out.println(context.getBean(FirstAdministrator.class).make(wanted));
            return 0;
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            return 2;
        } catch (MongoException away) {
            System.err.println("The store (HOPLUU_MONGODB) does not answer: " + away.getMessage());
            return 1;
        }
    }

    /** What the command needs of the service: its store, its secret, its people. */
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("vn.hopluu.org")
    @ComponentScan({"vn.hopluu.org.people", "vn.hopluu.org.secrets", "vn.hopluu.org.ledger", "vn.hopluu.org.audit"})
    @ComponentScan(
            basePackages = "vn.hopluu.org.registry",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.StoreConfiguration"))
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
        }
    }
}
