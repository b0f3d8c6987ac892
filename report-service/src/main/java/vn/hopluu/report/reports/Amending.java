package vn.hopluu.report.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.life.ReportState;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;
import vn.hopluu.report.reports.Request.Asked;

/** What whoever laid a period down asks of one obligation: more time for it, its lifting, that it is owed after all. */
@Component
class Amending {

    private static final int LATEST = 50;

    private final Clock clock;

    Amending(Clock clock) {
        this.clock = clock;
    }

    Request extension(@Nullable LocalDate dueOn, @Nullable String reason, Caller caller) {
        String digest = Digest.of(ActKind.EXTEND)
                .with(String.valueOf(dueOn))
                .with(Reasons.orEmpty(reason))
                .text();
        return new Request(ActKind.EXTEND, caller, digest, stored -> {
            List<Violation> violations = new ArrayList<>();
            String given = Texts.reason(reason, violations);
            Instant until = end(dueOn, stored.report().id().period().period().year(), violations);
            return asked(violations, at -> new Act.Extend(until, given, caller.subject(), at));
        });
    }

    /** The end of the day, if it is one that somebody can mean. */
    private static Instant end(@Nullable LocalDate day, int year, List<Violation> violations) {
        if (day == null) {
            violations.add(Violation.at("/dueOn", "required"));
        } else if (day.getYear() > year + LATEST) {
            violations.add(Violation.at("/dueOn", "due-too-late"));
        } else {
            return Deadlines.endOf(day);
        }
        return Instant.EPOCH;
    }

    Request lifting(@Nullable String reason, boolean evenIfSent, Caller caller) {
        String digest = Digest.of(ActKind.LIFT)
                .with(String.valueOf(evenIfSent))
                .with(Reasons.orEmpty(reason))
                .text();
        return new Request(ActKind.LIFT, caller, digest, stored -> {
            List<Violation> violations = new ArrayList<>();
            String given = Texts.reason(reason, violations);
            return asked(violations, at -> new Act.Lift(given, evenIfSent, caller.subject(), at));
        });
    }

    /** A report that was lifted is due when it was: more time is an act of its own. */
    Request takingUpAgain(AddObligation body, Caller caller) {
        return new Request(ActKind.TAKE_UP_AGAIN, caller, body.digest(), stored -> {
            List<Violation> violations = new ArrayList<>();
            String given = Texts.reason(body.reason(), violations);
            if (body.dueOn() != null && stored.report().state() == ReportState.LIFTED) {
                violations.add(Violation.at("/dueOn", "due-stays"));
            }
            return asked(violations, at -> new Act.TakeUpAgain(given, caller.subject(), at));
        });
    }

    private Asked asked(List<Violation> violations, Function<Instant, Act> act) {
        return violations.isEmpty()
                ? new Asked.Possible(act.apply(Instant.now(clock)))
                : new Asked.Unfit(Refusal.of(ProblemCode.INVALID_CONTENT, violations));
    }
}
