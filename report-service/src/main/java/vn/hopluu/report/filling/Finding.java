package vn.hopluu.report.filling;

import java.util.List;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.problem.Violation;

/**
 * What a check found in one line.
 *
 * @param code stable, and the key of its text
 * @param arguments what the text names
 */
public record Finding(Level level, String indicator, String code, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Level level, String indicator, String code, String... arguments) {
        return new Finding(level, indicator, code, List.of(arguments));
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    /** A note that was asked for and given leaves no finding; this is the other way to answer. */
    boolean isExplainedIn(Content content) {
        return content.explanations().containsKey(indicator);
    }

    /** An error points at the figure; a warning at where its answer is missing. */
    public Violation asViolation() {
        String part = isError() ? "/values" : code.equals(Checks.NOTE_EXPECTED) ? "/notes" : "/explanations";
        return new Violation(part + Violation.token(indicator), code, arguments);
    }
}
