package vn.hopluu.gateway.start;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Judges the settings, before anything else of the service starts. */
final class Preparation implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> reasons = new ArrayList<>();
        SafeStart.check(environment, reasons::add);
        if (!reasons.isEmpty()) {
            throw new RefusedStart("gateway", reasons);
        }
    }
}
