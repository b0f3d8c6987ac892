package vn.hopluu.report.correlation;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Work of one request on several threads: each knows the request, whose it is, and its correlation id. */
public final class SameRequest {

    private SameRequest() {}

    /** The same work, to be done on other threads while this one, which serves the request, waits. */
    public static <T, R> Function<T, R> carriedOver(Function<T, R> work) {
        Optional<String> id = Correlation.current();
        SecurityContext caller = SecurityContextHolder.getContext();
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return input -> {
            id.ifPresent(known -> MDC.put(Correlation.KEY, known));
            SecurityContextHolder.setContext(caller);
            RequestContextHolder.setRequestAttributes(request);
            try {
                return work.apply(input);
            } finally {
                RequestContextHolder.resetRequestAttributes();
                SecurityContextHolder.clearContext();
                MDC.remove(Correlation.KEY);
            }
        };
    }
}
