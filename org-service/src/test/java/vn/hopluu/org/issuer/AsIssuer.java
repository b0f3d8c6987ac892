package vn.hopluu.org.issuer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import vn.hopluu.org.OnPlatform;

/** The whole service over a real broker and store, which issues the tokens that it takes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {OnPlatform.Settings.class, AsIssuer.Settings.class})
public @interface AsIssuer {

    String PUBLIC_ADDRESS = "https://hopluu.example";
    String DEMO_SECRET = "a-secret-only-for-tests";

    /** Whose tokens count. */
    class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "hopluu.issuer=",
                            "hopluu.public-address=" + PUBLIC_ADDRESS,
                            "hopluu.demo-client-secret=" + DEMO_SECRET)
                    .applyTo(context);
        }
    }
}
