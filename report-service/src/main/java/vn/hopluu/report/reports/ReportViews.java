package vn.hopluu.report.reports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.Finding;
import vn.hopluu.report.form.Indicator;
import vn.hopluu.report.life.Draft;
import vn.hopluu.report.life.Obligation;
import vn.hopluu.report.life.Report;
import vn.hopluu.report.life.Version;
import vn.hopluu.report.problem.Problems;

/** Shows reports in the caller's language. */
@Component
class ReportViews {

    private final Filling filling;
    private final Problems problems;

    ReportViews(Filling filling, Problems problems) {
        this.filling = filling;
        this.problems = problems;
    }

    /** @param withDraft whether what is not sent yet is shown */
    ReportView of(Stored stored, boolean withDraft, Locale locale) {
        Report report = stored.report();
        Obligation owed = report.obligation();
        List<Indicator> lines = filling.form(report).linesFor(owed.unitKind());
        return new ReportView(
                report.id().toString(),
                report.id().form(),
                owed.formVersion(),
                report.id().period().period().toString(),
                report.id().unit(),
                owed.unitKind(),
                owed.receivingUnit(),
                report.state(),
                report.revision(),
                owed.dueAt(),
                owed.structureDate(),
                draft(withDraft ? report.draft() : null, stored, lines, locale),
                report.versions().stream()
                        .map(version -> version(version, lines, locale))
                        .toList(),
                report.inForce(),
                report.returned(),
                withDraft ? report.approval() : null,
                differences(report));
    }

    private ReportView.@Nullable DraftView draft(
            @Nullable Draft draft, Stored stored, List<Indicator> lines, Locale locale) {
        if (draft == null) {
            return null;
        }
        Content content = draft.content();
        return new ReportView.DraftView(
                ContentView.values(content, lines),
                ContentView.texts(content.notes()),
                ContentView.texts(content.narrative()),
                ContentView.texts(content.explanations()),
                draft.savedAt(),
                findings(filling.checked(content, stored).all(), locale));
    }

    private ReportView.VersionView version(Version version, List<Indicator> lines, Locale locale) {
        Content content = version.content();
        return new ReportView.VersionView(
                version.number(),
                ContentView.values(content, lines),
                ContentView.texts(content.notes()),
                ContentView.texts(content.narrative()),
                ContentView.texts(content.explanations()),
                version.submittedAt(),
                version.submittedBy(),
                version.onTime(),
                version.outcome(),
                version.judgedBy(),
                findings(version.warnings(), locale),
                version.preparedBy(),
                version.answers(),
                version.revoked());
    }

    /** What the newest version that stands changed; a withdrawn one stands for nothing. */
    private @Nullable DifferencesView differences(Report report) {
        return report.newestStanding()
                .flatMap(newest -> report.before(newest).map(before -> differences(before, newest, report)))
                .orElse(null);
    }

    DifferencesView differences(Version from, Version to, Report report) {
        return DifferencesView.between(from, to, filling.form(report));
    }

    ActView of(Done.Acted acted, Locale locale) {
        return new ActView(
                acted.report().id().toString(),
                acted.state(),
                acted.revision(),
                acted.version(),
                acted.onTime().orElse(null),
                findings(acted.warnings(), locale));
    }

    private List<FindingView> findings(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> FindingView.of(finding, problems, locale))
                .toList();
    }
}
