package vn.hopluu.report.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where in the body JSON or its shape went wrong, without repeating the parser's words or the body's content. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Refusal refusal(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown -> at(pointer(unknown), "unknown-field");
            case MismatchedInputException wrong -> at(pointer(wrong), "wrong-type");
            case JacksonException broken -> at(pointer(broken), "broken-json");
            case null, default -> Refusal.of(ProblemCode.MALFORMED_REQUEST);
        };
    }

    private static Refusal at(String pointer, String code) {
        return Refusal.of(ProblemCode.MALFORMED_REQUEST, List.of(Violation.at(pointer, code)));
    }

    private static String pointer(JacksonException broken) {
        if (broken.processor() instanceof JsonParser parser && !(broken instanceof MismatchedInputException)) {
            return parser.streamReadContext().pathAsPointer().toString();
        }
        return broken.getPath().stream().map(UnreadableJson::step).collect(Collectors.joining());
    }

    private static String step(JacksonException.Reference step) {
        @Nullable String name = step.getPropertyName();
        return name == null ? "/" + step.getIndex() : Violation.token(name);
    }
}
