package vn.hopluu.report.filling;

import java.util.List;
import java.util.Optional;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/** Everything the checks found in one content. */
public record Findings(Content content, List<Finding> all) {

    public Findings {
        all = List.copyOf(all);
    }

    public List<Finding> warnings() {
        return all.stream().filter(finding -> !finding.isError()).toList();
    }

    /** Why the content cannot be sent: errors, or warnings without an explanation; everything that is missing is listed at once. */
    public Optional<Refusal> refusal() {
        List<Violation> open = all.stream()
                .filter(finding -> finding.isError() || !finding.isExplainedIn(content))
                .map(Finding::asViolation)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        boolean errors = all.stream().anyMatch(Finding::isError);
        return Optional.of(Refusal.of(errors ? ProblemCode.INVALID_CONTENT : ProblemCode.EXPLANATION_REQUIRED, open));
    }
}
