package vn.hopluu.aggregation.problem;

import java.util.List;

/**
 * Why a request is not answered.
 *
 * @param arguments what the text in the caller's language fills in
 */
public record Refusal(Code code, List<String> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(Code code, String... arguments) {
        return new Refusal(code, List.of(arguments));
    }
}
