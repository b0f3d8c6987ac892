package vn.hopluu.report.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every answer that is not a success ({@code application/problem+json}, RFC 9457). */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable String correlationId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Conflict conflict) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /** @param pointer JSON pointer into the request body */
    public record FieldError(String pointer, String code, String detail) {}
}
