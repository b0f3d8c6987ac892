package vn.hopluu.report.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.problem.Violation;

/** Reads the reason that some acts have to be given. */
public final class Reasons {

    private static final int LONGEST = 2_000;

    private Reasons() {}

    /** Empty where it is missing or wrong, which is among the violations then. */
    public static String read(@Nullable String sent, List<Violation> violations) {
        List<Violation> found = new ArrayList<>();
        Optional<String> text = Texts.read("/reason", sent == null ? "" : sent, LONGEST, found);
        if (text.isEmpty() && found.isEmpty()) {
            found.add(Violation.at("/reason", "reason-required"));
        }
        violations.addAll(found);
        return text.orElse("");
    }
}
