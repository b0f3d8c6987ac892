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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
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

    /** Our endpoints take their parameters as one record. */
    private static Set<String> readBy(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(ParameterObject.class))
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
