package vn.hopluu.aggregation.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not answered.
 *
 * @param pointer JSON pointer to the member of the body that is at fault; null where none is
 * @param arguments what the text in the caller's language fills in
 */
public record Refusal(Code code, @Nullable String pointer, List<String> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(Code code, String... arguments) {
        return new Refusal(code, null, List.of(arguments));
    }

    /** Of one member of the body, which the text names. */
    public static Refusal at(String pointer, Code code) {
        return new Refusal(code, pointer, List.of(pointer));
    }
}
