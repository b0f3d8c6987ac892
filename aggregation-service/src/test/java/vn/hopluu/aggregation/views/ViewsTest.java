package vn.hopluu.aggregation.views;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.hopluu.platform.TestIssuer;
import vn.hopluu.platform.TestPlatform;

/** Runs the views against a real broker and store, with a database of their own, and serves them over HTTP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = ViewsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = ViewsTest.Platform.class)
@Import(Callers.class)
@interface ViewsTest {

    final class Platform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPlatform platform = TestPlatform.shared();
            String unique = "views-" + UUID.randomUUID();
            Topics.create(platform.bootstrapServers());
            TestPropertyValues.of(
                            "spring.kafka.bootstrap-servers=" + platform.bootstrapServers(),
                            "hopluu.application-id=" + unique,
                            "hopluu.heartbeat=100ms",
                            "HOPLUU_WEBHOOK_SECRET=a secret of the operator's, for tests",
                            "HOPLUU_ISSUER=" + TestIssuer.shared().uri(),
                            "spring.mongodb.uri=" + platform.mongodbUri(),
                            "spring.mongodb.database=" + unique,
                            "management.endpoint.health.validate-group-membership=false",
                            "server.address=127.0.0.1")
                    .applyTo(context);
        }
    }
}
