package vn.hopluu.org.registering;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hopluu.org.web.RecordSchemas;

/** What the API's description says of acts beyond what the endpoints say themselves. */
@Configuration(proxyBeanMethods = false)
class ActSchemas {

    @Bean
    OpenApiCustomizer actsSayWhatIsAlwaysThere() {
        return api -> {
            RecordSchemas records = new RecordSchemas(api);
            records.describe(
                    ActBody.class,
                    ActView.class,
                    PreviewView.class,
                    PreviewView.Obligations.class,
                    PreviewView.Touched.class,
                    PreviewView.Place.class);
            records.describePagesOf("ActView");
        };
    }
}
