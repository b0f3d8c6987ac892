package vn.hopluu.report.problem;

import java.util.List;

/**
 * One thing wrong with one field.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body
 * @param code stable, and the key of its text: {@code violation.<code>}
 * @param arguments what the text names, already written out
 */
public record Violation(String pointer, String code, List<String> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation at(String pointer, String code, String... arguments) {
        return new Violation(pointer, code, List.of(arguments));
    }

    /** The same violation, for a body that holds the content under {@code prefix}. */
    public Violation under(String prefix) {
        return new Violation(prefix + pointer, code, arguments);
    }

    /** One reference token, escaped as RFC 6901 wants it. */
    public static String token(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
