package vn.hopluu.aggregation.start;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** Makes the settings complete and judges them, before anything else of the service starts. */
final class Preparation implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        List<String> reasons = new ArrayList<>();
        SecretFiles.read(environment, reasons::add);
        Connections.complete(environment, reasons::add);
        SafeStart.check(environment, reasons::add);
        if (!reasons.isEmpty()) {
            throw new RefusedStart("aggregation-service", reasons);
        }
    }
}
