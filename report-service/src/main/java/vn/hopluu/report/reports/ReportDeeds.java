package vn.hopluu.report.reports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.life.Act;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.life.Draft;
import vn.hopluu.report.life.InForce;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.Returned;

/** What the trail keeps of an act on a report: where it stood, and every line and section that differs. */
final class ReportDeeds {

    private ReportDeeds() {}

    static Deed of(Act act, Report before, Report after) {
        boolean sent = after.versions().size() > before.versions().size();
        Changes changes = new Changes().field("/state", before.state(), after.state());
        if (sent) {
            content(changes, lastSent(before), after.newest().content());
        } else {
            content(changes, draft(before), draft(after));
        }
        return Deed.of(
                        act.kind().name(),
                        Audited.REPORT,
                        after.id().toString(),
                        String.valueOf(after.revision()),
                        act.at())
                .at(after.id().unit(), after.id().period().period().toString())
                .because(reason(act))
                .changing(judged(changes, before, after))
                .unsent(act.kind() == ActKind.DECLINE_APPROVAL
                        || !sent && !draft(before).equals(draft(after)));
    }

    private static void content(Changes changes, Content before, Content after) {
        changes.fields("/values", before.values(), after.values())
                .fields("/notes", before.notes(), after.notes())
                .fields("/narrative", before.narrative(), after.narrative())
                .fields("/explanations", before.explanations(), after.explanations());
    }

    private static Changes judged(Changes changes, Report before, Report after) {
        return changes.field(
                        "/version", before.versions().size(), after.versions().size())
                .field("/inForce", inForce(before), inForce(after))
                .field("/dueAt", before.obligation().dueAt(), after.obligation().dueAt())
                .fields("/returned/lines", lines(before.returned()), lines(after.returned()));
    }

    private static Content lastSent(Report report) {
        return report.versions().isEmpty() ? Content.empty() : report.newest().content();
    }

    private static Content draft(Report report) {
        return Optional.ofNullable(report.draft()).map(Draft::content).orElseGet(Content::empty);
    }

    private static @Nullable String inForce(Report report) {
        InForce inForce = report.inForce();
        return inForce == null ? null : inForce.version() + (inForce.accepted() ? " accepted" : " submitted");
    }

    private static Map<String, String> lines(@Nullable Returned returned) {
        return returned == null ? Map.of() : returned.lines();
    }

    /** That a unit owes a report from now on. */
    static Deed added(Report due, String reason, Instant at) {
        Changes changes = new Changes()
                .field("/state", null, due.state())
                .field("/dueAt", null, due.obligation().dueAt());
        return Deed.of("ADD_OBLIGATION", Audited.REPORT, due.id().toString(), String.valueOf(due.revision()), at)
                .at(due.id().unit(), due.id().period().period().toString())
                .because(reason)
                .changing(changes);
    }

    private static @Nullable String reason(Act act) {
        return switch (act) {
            case Act.Extend extend -> extend.reason();
            case Act.Lift lift -> lift.reason();
            case Act.TakeUpAgain again -> again.reason();
            case Act.Return back -> back.reason();
            case Act.RequestCorrection asked -> asked.reason();
            case Act.SaveDraft save -> null;
            case Act.Submit submit -> null;
            case Act.Accept accept -> null;
            case Act.SendForApproval asked -> null;
            case Act.Withdraw withdrawal -> null;
            case Act.DeclineApproval no -> no.reason();
            case Act.RevokeAcceptance revocation -> revocation.reason();
        };
    }
}
