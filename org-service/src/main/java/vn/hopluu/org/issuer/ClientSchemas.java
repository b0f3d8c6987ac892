package vn.hopluu.org.issuer;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hopluu.org.web.RecordSchemas;

/** What the API's description says of clients. */
@Configuration(proxyBeanMethods = false)
class ClientSchemas {

    @Bean
    OpenApiCustomizer clientsSayWhatIsAlwaysThere() {
        return api -> {
            RecordSchemas records = new RecordSchemas(api);
            records.describe(ClientView.class, NewClient.class, ClientRights.class, ClientSecret.class);
            records.describePagesOf("ClientView");
        };
    }
}
