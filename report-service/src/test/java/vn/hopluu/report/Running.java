package vn.hopluu.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Runs the whole service against a real broker and store; all tests share one, and keep apart by their periods. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hopluu.sweeping.every=2s", "hopluu.sweeping.leave-alone=1s", "hopluu.regimes.every=1s"})
@ContextConfiguration(initializers = OnTestPlatform.class)
public @interface Running {}
