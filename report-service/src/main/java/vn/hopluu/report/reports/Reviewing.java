package vn.hopluu.report.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.reports.Request.Asked;

/** What a receiving unit asks: to give a report back, to accept it or not after all, to have it corrected. */
@Component
class Reviewing {

    private final Filling filling;
    private final Reasons reasons;
    private final Clock clock;

    Reviewing(Filling filling, Reasons reasons, Clock clock) {
        this.filling = filling;
        this.reasons = reasons;
        this.clock = clock;
    }

    Request acceptance(Caller caller) {
        String digest = Digest.of(ActKind.ACCEPT).text();
        return new Request(
                ActKind.ACCEPT,
                caller,
                digest,
                stored -> new Asked.Possible(new Act.Accept(caller.subject(), Instant.now(clock))));
    }

    Request correction(@Nullable String reason, Caller caller) {
        return reasons.request(
                ActKind.REQUEST_CORRECTION,
                reason,
                caller,
                (given, at) -> new Act.RequestCorrection(given, caller.subject(), at));
    }

    Request revocation(@Nullable String reason, Caller caller) {
        return reasons.request(
                ActKind.REVOKE_ACCEPTANCE,
                reason,
                caller,
                (given, at) -> new Act.RevokeAcceptance(given, caller.subject(), at));
    }

    Request giveBack(@Nullable String reason, @Nullable Map<String, JsonNode> lines, Caller caller) {
        String digest = Digest.of(ActKind.RETURN)
                .with(Reasons.orEmpty(reason))
                .with(lines)
                .text();
        return new Request(ActKind.RETURN, caller, digest, stored -> {
            List<Violation> violations = new ArrayList<>();
            String given = Texts.reason(reason, violations);
            Map<String, String> read = lines(lines, filling.form(stored.report()), violations);
            return asked(violations, at -> new Act.Return(given, read, caller.subject(), at));
        });
    }

    private Asked asked(List<Violation> violations, Function<Instant, Act> act) {
        return violations.isEmpty()
                ? new Asked.Possible(act.apply(Instant.now(clock)))
                : new Asked.Unfit(Refusal.of(ProblemCode.INVALID_CONTENT, violations));
    }

    private static Map<String, String> lines(
            @Nullable Map<String, JsonNode> lines, FormVersion form, List<Violation> violations) {
        Map<String, String> read = new HashMap<>();
        Map<String, JsonNode> sent = lines == null ? Map.of() : lines;
        sent.forEach((code, cell) -> {
            String pointer = "/lines" + Violation.token(code);
            if (form.line(code).isEmpty()) {
                violations.add(Violation.at(pointer, "unknown-indicator", Texts.shown(code), form.form()));
            } else {
                Texts.read(pointer, cell, Texts.LONGEST_REASON, violations).ifPresent(text -> read.put(code, text));
            }
        });
        return read;
    }
}
