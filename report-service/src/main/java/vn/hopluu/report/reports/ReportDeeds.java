package vn.hopluu.report.reports;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.audit.Audited;
import vn.hopluu.report.audit.Changes;
import vn.hopluu.report.audit.Deed;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.life.Approval;
import vn.hopluu.report.life.Draft;
import vn.hopluu.report.life.InForce;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.Returned;

/** What the trail keeps of an act on a report: where it stood, and every line and section that differs. */
final class ReportDeeds {

    private ReportDeeds() {}

    /** @param at when it was done */
    static Deed of(ActKind act, Report before, Report after, Instant at) {
        boolean sent = after.versions().size() > before.versions().size();
        Changes changes = new Changes().field("/state", before.state(), after.state());
        if (sent) {
            content(changes, lastSent(before), after.newest().content());
        } else {
            content(changes, draft(before), draft(after));
        }
        return Deed.of(act.name(), Audited.REPORT, after.id().toString(), String.valueOf(after.revision()), at)
                .at(after.id().unit(), after.id().period().period().toString())
                .because(reason(act, after))
                .changing(judged(changes, before, after))
                .unsent(act == ActKind.DECLINE_APPROVAL
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

    private static @Nullable String reason(ActKind act, Report after) {
        return switch (act) {
            case RETURN, REQUEST_CORRECTION ->
                Objects.requireNonNull(after.returned()).reason();
            case DECLINE_APPROVAL -> declined(Objects.requireNonNull(after.approval()));
            case REVOKE_ACCEPTANCE ->
                Objects.requireNonNull(after.newest().revoked()).reason();
            case SAVE_DRAFT, SUBMIT, ACCEPT, SEND_FOR_APPROVAL, WITHDRAW -> null;
        };
    }

    private static String declined(Approval approval) {
        return Objects.requireNonNull(approval.declined()).reason();
    }
}
