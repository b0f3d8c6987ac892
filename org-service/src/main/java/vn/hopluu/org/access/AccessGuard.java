package vn.hopluu.org.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

/** Asks the rules before every operation; an operation that they do not list is not there. */
@Component
class AccessGuard implements HandlerInterceptor {

    private final Rules rules;

    AccessGuard(Rules rules) {
        this.rules = rules;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            rules.check(operation(request), caller());
        }
        return true;
    }

    /** As the API's description has it, such as {@code GET /api/units/{id}}. */
    private static String operation(HttpServletRequest request) {
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return method + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    private static Caller caller() {
        Authentication known = Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "The filters let nobody unknown through");
        if (known.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw Refusal.of(ProblemCode.UNAUTHENTICATED, Map.of());
    }
}
