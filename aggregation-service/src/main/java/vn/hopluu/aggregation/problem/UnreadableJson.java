package vn.hopluu.aggregation.problem;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Says which member of a body is unknown or of another shape, without repeating the parser's words. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Refusal refusal(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof DatabindException wrong
                        && !wrong.getPath().isEmpty()
                ? Refusal.at(pointer(wrong), Code.INVALID_MEMBER)
                : Refusal.of(Code.MALFORMED_REQUEST);
    }

    private static String pointer(DatabindException wrong) {
        return wrong.getPath().stream().map(UnreadableJson::step).collect(Collectors.joining());
    }

    private static String step(JacksonException.Reference step) {
        @Nullable String name = step.getPropertyName();
        return '/'
                + (name == null
                        ? String.valueOf(step.getIndex())
                        : name.replace("~", "~0").replace("/", "~1"));
    }
}
