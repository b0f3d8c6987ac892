package vn.hopluu.report;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hopluu.platform.TestIssuer;
import vn.hopluu.platform.TestPlatform;

/** Points the service at the platform of this test run, where the units are known already. */
public final class OnTestPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPlatform platform = TestPlatform.shared();
        KnownUnits.publishOnce(platform.bootstrapServers());
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + platform.bootstrapServers(),
                        "spring.mongodb.uri=" + platform.mongodbUri(),
                        "spring.mongodb.database=report-tests",
                        "hopluu.issuer=" + TestIssuer.shared().uri())
                .applyTo(context);
    }
}
