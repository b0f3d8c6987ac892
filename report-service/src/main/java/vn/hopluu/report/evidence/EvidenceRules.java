package vn.hopluu.report.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.access.Permission;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.form.Forms;
import vn.hopluu.report.life.ActKind;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;
import vn.hopluu.report.problem.Refusal;
import vn.hopluu.report.reports.ReportDoor;

/** Who may change the files of a report and when, what a line has to be, and how much a report may hold. */
@Component
class EvidenceRules {

    private final ReportDoor door;
    private final Forms forms;
    private final EvidenceSettings settings;

    EvidenceRules(ReportDoor door, Forms forms, EvidenceSettings settings) {
        this.door = door;
        this.forms = forms;
        this.settings = settings;
    }

    /** The report, if this caller may change its files now: while its draft could be saved. */
    Report changeable(String id, Caller caller) {
        Report report = door.see(id, caller);
        door.refusal(caller, Permission.ATTACH_EVIDENCE, report.id()).ifPresent(EvidenceRules::refuse);
        if (report.state().after(ActKind.SAVE_DRAFT).isEmpty()) {
            refuse(Refusal.of(
                            ProblemCode.TRANSITION_REFUSED,
                            report.id().toString(),
                            report.state().name())
                    .as(Permission.ATTACH_EVIDENCE.name()));
        }
        return report;
    }

    void checkLine(Report report, @Nullable String line) {
        boolean known = line == null
                || forms
                        .get(report.id().form(), report.obligation().formVersion())
                        .linesFor(report.obligation().unitKind())
                        .stream()
                        .anyMatch(one -> one.code().equals(line));
        if (!known) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETER, "line");
        }
    }

    /** What the report would hold with this file. */
    void checkRoom(EvidenceList held, Upload upload) {
        boolean more = !held.keeps(upload.sha256());
        if (more && held.bytes() + upload.size() > settings.reportSize().toBytes()) {
            String most = String.valueOf(settings.reportSize().toMegabytes());
            refuse(Refusal.of(ProblemCode.REQUEST_TOO_LARGE, most).as("files"));
        }
        if (held.all().size() >= EvidenceList.MOST_FILES) {
            refuse(Refusal.of(ProblemCode.UNFIT_FILE, String.valueOf(EvidenceList.MOST_FILES))
                    .as("too-many"));
        }
    }

    boolean seesDraft(Caller caller, Report report) {
        return door.allows(caller, Permission.SEE_DRAFT, report.id());
    }

    Report see(String id, Caller caller) {
        return door.see(id, caller);
    }

    ProblemException unknown(Report report, String file) {
        return ProblemException.of(ProblemCode.UNKNOWN_EVIDENCE, report.id().toString(), Texts.shown(file));
    }

    private static void refuse(Refusal refusal) {
        throw new ProblemException(refusal);
    }
}
