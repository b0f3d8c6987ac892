package vn.hopluu.org.exchange;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Names a file that is given out after what is in it, the day and its form, so that browsers save it. */
@RestControllerAdvice(assignableTypes = ExportsController.class)
class Attachment implements ResponseBodyAdvice<Object> {

    private final Clock clock;

    Attachment(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return Exchanged.class.isAssignableFrom(method.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType chosen,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Exchanged file) {
            String name = "hop-luu-%s-%s.%s".formatted(file.layout().list(), LocalDate.now(clock), chosen.getSubtype());
            response.getHeaders()
                    .setContentDisposition(
                            ContentDisposition.attachment().filename(name).build());
        }
        return body;
    }
}
