package vn.hopluu.org.accounts;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hopluu.org.web.RecordSchemas;

/** What the API's description says of people. */
@Configuration(proxyBeanMethods = false)
class AccountSchemas {

    @Bean
    OpenApiCustomizer accountsSayWhatIsAlwaysThere() {
        return api -> {
            RecordSchemas records = new RecordSchemas(api);
            records.describe(
                    AccountView.class,
                    RightView.class,
                    InvitedView.class,
                    SessionView.class,
                    MeView.class,
                    MeView.MyRight.class,
                    NewAccount.class,
                    WantedRights.class,
                    WantedRight.class);
            records.describePagesOf("AccountView", "SessionView");
        };
    }
}
