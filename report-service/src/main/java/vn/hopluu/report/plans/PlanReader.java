package vn.hopluu.report.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.problem.Violation;

/** Checks what a plan is to be set to, and collects every violation. */
final class PlanReader {

    private static final int MOST_TARGETS = 100;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NUMBER = 100;

    private final Forms forms;
    private final List<Violation> violations = new ArrayList<>();

    private PlanReader(Forms forms) {
        this.forms = forms;
    }

    /** The content, or everything that keeps it from being one. */
    record Read(Optional<PlanContent> content, List<Violation> violations) {}

    static Read read(SetPlan body, Forms forms) {
        return new PlanReader(forms).read(body);
    }

    private Read read(SetPlan body) {
        String title = title(body.title());
        String number = number(body.documentNumber());
        List<Target> targets = targets(body.targets());
        return violations.isEmpty()
                ? new Read(Optional.of(new PlanContent(title, number, targets)), List.of())
                : new Read(Optional.empty(), violations);
    }

    private String title(@Nullable String title) {
        Optional<String> read = title == null ? Optional.empty() : text("/title", title, LONGEST_TITLE);
        if (read.isEmpty() && violations.isEmpty()) {
            violations.add(Violation.at("/title", "required"));
        }
        return read.orElse("");
    }

    private @Nullable String number(@Nullable String number) {
        return number == null
                ? null
                : text("/documentNumber", number, LONGEST_NUMBER).orElse(null);
    }

    private Optional<String> text(String pointer, String sent, int longest) {
        return Texts.read(pointer, sent, longest, violations);
    }

    private List<Target> targets(@Nullable List<SetPlan.@Nullable Aim> sent) {
        if (sent == null || sent.isEmpty()) {
            violations.add(Violation.at("/targets", "required"));
            return List.of();
        }
        if (sent.size() > MOST_TARGETS) {
            violations.add(Violation.at("/targets", "too-many", String.valueOf(MOST_TARGETS)));
            return List.of();
        }
        return each(sent);
    }

    private List<Target> each(List<SetPlan.@Nullable Aim> sent) {
        List<Target> targets = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int index = 0; index < sent.size(); index++) {
            String pointer = "/targets/" + index;
            new TargetReader(pointer, forms, violations).read(sent.get(index)).ifPresent(target -> {
                if (!codes.add(target.code())) {
                    violations.add(Violation.at(pointer + "/code", "code-twice", target.code()));
                }
                targets.add(target);
            });
        }
        return targets;
    }
}
