package vn.hopluu.report.reports;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.report.access.Caller;
import vn.hopluu.report.filling.Texts;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.ReportId;
import vn.hopluu.report.life.Version;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** Shows what changed between two versions of a report that were sent. */
@RestController
class DifferencesController {

    private final ReportActs acts;
    private final ReportRights rights;
    private final ReportViews views;

    DifferencesController(ReportActs acts, ReportRights rights, ReportViews views) {
        this.acts = acts;
        this.rights = rights;
        this.views = views;
    }

    @GetMapping("/api/reports/{report}/versions/{from}/differences/{to}")
    DifferencesView showDifferences(
            @PathVariable String report,
            @PathVariable String from,
            @PathVariable String to,
            @AuthenticationPrincipal Caller caller) {
        ReportId id = ReportIds.read(report);
        Report found = acts.find(id, caller)
                .orElseThrow(() -> new ProblemException(rights.unknown(id, caller)))
                .report();
        return views.differences(version(found, from), version(found, to), found);
    }

    private static Version version(Report report, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("[1-9][0-9]{0,5}"))
                .map(Integer::valueOf)
                .filter(known -> known <= report.versions().size())
                .map(report::version)
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.UNKNOWN_VERSION,
                        Texts.shown(number),
                        report.id().toString()));
    }
}
