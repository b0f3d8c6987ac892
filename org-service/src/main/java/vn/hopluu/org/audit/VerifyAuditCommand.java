package vn.hopluu.org.audit;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * {@code java -jar org-service.jar --hopluu.verify-audit[=<number>:<hash>,…]}: walks the chain in the store, says whether it
 * is whole, and ends with 0 or, at the first fault, 1. No web server is started; the service may be running or not.
 */
public final class VerifyAuditCommand {

    private static final String OPTION = "--hopluu.verify-audit";

    private VerifyAuditCommand() {}

    public static boolean isMeant(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(one -> one.equals(OPTION) || one.startsWith(OPTION + "="));
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
            Verdict verdict = context.getBean(Verification.class).verify(noted(arguments), new Progress());
            System.out.println(Who.SERVICE + "  " + verdict);
            return verdict instanceof Verdict.Sound ? 0 : 1;
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            return 2;
        } catch (MongoException away) {
            System.err.println("The store (HOPLUU_MONGODB) does not answer: " + away.getMessage());
            return 1;
        }
    }

    static List<Head> noted(String[] arguments) {
        return Arrays.stream(arguments)
                .filter(one -> one.startsWith(OPTION + "="))
                .flatMap(one -> Arrays.stream(one.substring(OPTION.length() + 1).split(",")))
                .map(text -> Head.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no head: NUMBER:HASH.")))
                .toList();
    }

    /** What the command needs of the service: its store. */
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("vn.hopluu.org.settings")
    @Import({TrailStore.class, Blocks.class, Searchable.class, Carried.class, Verification.class})
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
