package vn.hopluu.benchmarks.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problem details, RFC 9457. */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String correlationId,
        @Nullable List<FieldError> errors) {

    private static final String PREFIX = "urn:hopluu:problem:";

    public String code() {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }

    public List<FieldError> fieldErrors() {
        return errors == null ? List.of() : errors;
    }

    public record FieldError(String pointer, String code, String detail) {}
}
