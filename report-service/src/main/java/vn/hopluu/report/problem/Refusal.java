package vn.hopluu.report.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not carried out: a value, not an exception.
 *
 * @param variant which of the code's texts to use; empty for the only one
 * @param arguments what the text names, already written out
 * @param conflict what would have been overwritten, for those who may see it
 */
public record Refusal(
        ProblemCode code,
        String variant,
        List<String> arguments,
        List<Violation> violations,
        @Nullable Conflict conflict) {

    public Refusal {
        arguments = List.copyOf(arguments);
        violations = List.copyOf(violations);
    }

    public static Refusal of(ProblemCode code, String... arguments) {
        return new Refusal(code, "", List.of(arguments), List.of(), null);
    }

    public static Refusal of(ProblemCode code, List<Violation> violations) {
        return new Refusal(code, "", List.of(), violations, null);
    }

    public Refusal as(String variant) {
        return new Refusal(code, variant, arguments, violations, conflict);
    }

    public Refusal over(Conflict both) {
        return new Refusal(code, variant, arguments, violations, both);
    }

    /** The same refusal, for a body that holds the content under {@code prefix}. */
    public Refusal under(String prefix) {
        return new Refusal(
                code,
                variant,
                arguments,
                violations.stream().map(one -> one.under(prefix)).toList(),
                conflict);
    }

    /** The key of the text in the message bundles. */
    public String detailKey() {
        String base = "problem." + code.text() + ".detail";
        return variant.isEmpty() ? base : base + "." + variant;
    }
}
