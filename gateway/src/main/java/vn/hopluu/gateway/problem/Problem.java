package vn.hopluu.gateway.problem;

import java.util.List;

/**
 * A refusal, before it is put into words.
 *
 * @param detail key of the sentence that says what is wrong and what to do
 * @param arguments what the sentence mentions
 */
public record Problem(ProblemCode code, String detail, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(ProblemCode code, Object... arguments) {
        return new Problem(code, code.text() + ".detail", List.of(arguments));
    }

    /** The same problem, explained by another sentence: {@code service-unavailable.write}. */
    public Problem explainedBy(String suffix) {
        return new Problem(code, code.text() + "." + suffix, arguments);
    }
}
