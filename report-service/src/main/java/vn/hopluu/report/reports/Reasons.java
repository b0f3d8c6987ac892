package vn.hopluu.report.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.reports.Request.Asked;

/** Reads why somebody does something: what is undone or refused has to say so. */
@Component
class Reasons {

    private final Clock clock;

    Reasons(Clock clock) {
        this.clock = clock;
    }

    /** An act that needs nothing but its reason. */
    Request request(ActKind kind, @Nullable String reason, Caller caller, BiFunction<String, Instant, Act> act) {
        String digest = Digest.of(kind).with(orEmpty(reason)).text();
        return new Request(kind, caller, digest, stored -> asked(reason, act));
    }

    private Asked asked(@Nullable String reason, BiFunction<String, Instant, Act> act) {
        List<Violation> violations = new ArrayList<>();
        String given = Texts.reason(reason, violations);
        return violations.isEmpty()
                ? new Asked.Possible(act.apply(given, Instant.now(clock)))
                : new Asked.Unfit(Refusal.of(ProblemCode.INVALID_CONTENT, violations));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
