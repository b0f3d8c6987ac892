package vn.hopluu.org.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** The settings are such that the service must not start; the message lists every reason and what to change. */
public final class RefusedStart extends RuntimeException {

    public RefusedStart(String service, List<String> reasons) {
        super("%s does not start with these settings. What to change:%n  - %s"
                .formatted(service, String.join("%n  - ".formatted(), reasons)));
    }

    /** Says it in plain words, and nothing else: the operator needs no stack trace. */
    static final class Report implements SpringBootExceptionReporter {

        Report(@Nullable ConfigurableApplicationContext none) {}

        @Override
        public boolean reportException(Throwable failure) {
            if (failure instanceof RefusedStart refused) {
                System.err.println(refused.getMessage());
            }
            return failure instanceof RefusedStart;
        }
    }
}
