package vn.hopluu.org;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import vn.hopluu.platform.TestIssuer;
import vn.hopluu.platform.TestPlatform;

/** The whole service over a real broker and store, with a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnPlatform.Settings.class)
public @interface OnPlatform {

    /** Where the parts are. */
    class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPlatform platform = TestPlatform.shared();
            TestPropertyValues.of(
                            "spring.kafka.bootstrap-servers=" + platform.bootstrapServers(),
                            "spring.mongodb.uri=" + platform.mongodbUri(),
                            "hopluu.issuer=" + TestIssuer.shared().uri(),
                            "hopluu.secret=a-secret-of-tests-that-protects-nothing",
                            "hopluu.database=org-" + UUID.randomUUID())
                    .applyTo(context);
        }
    }
}
