package vn.hopluu.org.exchange;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hopluu.org.web.RecordSchemas;

/** What the API's description says of files beyond what the endpoints say themselves. */
@Configuration(proxyBeanMethods = false)
class FileSchemas {

    @Bean
    OpenApiCustomizer filesSayWhatIsAlwaysThere() {
        return api -> new RecordSchemas(api)
                .describe(
                        ExchangedUnit.class,
                        ExchangedUnit.ExchangedSpan.class,
                        ExchangedUnit.ExchangedSuccessor.class,
                        ExchangedAct.class,
                        ImportResult.class);
    }
}
