package vn.hopluu.org.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.hopluu.org.web.Refusal.InvalidField;

/** Refuses parameters that nobody reads: a misspelt {@code date} must not be answered with today's tree. */
class UnknownParameters implements HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> read = known.computeIfAbsent(method, UnknownParameters::readBy);
            List<InvalidField> unread = request.getParameterMap().keySet().stream()
                    .filter(name -> !read.contains(name))
                    .sorted()
                    .map(name -> new InvalidField(name, "unknown-parameter"))
                    .toList();
            if (!unread.isEmpty()) {
                throw Refusal.invalid(unread);
            }
        }
        return true;
    }

    private static Set<String> readBy(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(UnknownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType().isRecord()) {
            return Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .map(RecordComponent::getName);
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.ofNullable(parameter.getParameter().getName())
                : Stream.empty();
    }
}
