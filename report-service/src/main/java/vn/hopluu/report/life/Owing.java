package vn.hopluu.report.life;

import java.util.List;
import java.util.Objects;
import vn.hopluu.report.period.Deadlines;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.problem.Violation;

/** The rules by which an obligation itself changes: more time, lifted, taken up again. Nothing that was sent is lost by any. */
final class Owing {

    private Owing() {}

    /** On time is judged once, at the first submission that stands: from then on more time would be of no use. */
    static Outcome extended(Report report, Act.Extend act, Change change) {
        if (report.newestStanding().isPresent()) {
            return refused(report, "EXTEND");
        }
        Obligation owed = report.obligation();
        return act.dueAt().isAfter(owed.dueAt())
                ? change.owing(owed.extended(act.dueAt(), act.reason(), act.by(), act.at()))
                        .published(
                                EventType.DUE_DATE_EXTENDED, report.lastEvent().published())
                : new Outcome.Refused(notLater(owed));
    }

    private static Refusal notLater(Obligation owed) {
        String due = owed.dueAt().atZone(Deadlines.VIETNAM).toLocalDateTime().toString();
        return Refusal.of(ProblemCode.INVALID_CONTENT, List.of(Violation.at("/dueOn", "due-not-later", due)));
    }

    /** What was sent is kept and counts no more; that takes one who says so. */
    static Outcome lifted(Report report, Act.Lift act, Change change) {
        if (report.newestStanding().isPresent() && !act.evenIfSent()) {
            return refused(report, "LIFT-SENT");
        }
        Lifting how = new Lifting(
                act.reason(),
                act.by(),
                act.at(),
                report.state(),
                report.lastEvent().published(),
                report.inForce());
        return change.owing(report.obligation().lifted(how)).counting(null).published(EventType.OBLIGATION_LIFTED);
    }

    /** The report stands as it stood when it was lifted. */
    static Outcome takenUpAgain(Report report, Act.TakeUpAgain act) {
        Lifting how = Objects.requireNonNull(report.obligation().lifting());
        return Change.of(report, how.state(), act.at())
                .owing(report.obligation().lifted(null))
                .counting(how.inForce())
                .published(EventType.OBLIGATION_ADDED, how.published());
    }

    private static Outcome refused(Report report, String variant) {
        return new Outcome.Refused(Refusal.of(
                        ProblemCode.TRANSITION_REFUSED,
                        report.id().toString(),
                        report.state().name())
                .as(variant));
    }
}
