package vn.hopluu.report.catalog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.report.filling.Checks;
import vn.hopluu.report.filling.Content;
import vn.hopluu.report.filling.ContentReader;
import vn.hopluu.report.filling.Finding;
import vn.hopluu.report.filling.Reading;
import vn.hopluu.report.form.FormContent;
import vn.hopluu.report.form.FormReader;
import vn.hopluu.report.form.FormVersion;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.problem.Problems;
import vn.hopluu.report.unit.UnitKind;

/** Shows drafts, and tries them out, in the caller's language. */
@Component
class DraftViews {

    private final StoredForms forms;
    private final Problems problems;

    DraftViews(StoredForms forms, Problems problems) {
        this.forms = forms;
        this.problems = problems;
    }

    DraftView of(FormDraft draft, Locale locale) {
        Optional<FormVersion> newest = forms.latest(draft.form());
        FormReader.Read read = FormReader.read(draft.form(), draft.content(), newest);
        return new DraftView(
                draft.draft(),
                draft.form(),
                newest.map(FormVersion::version).orElse(0) + 1,
                draft.unit(),
                draft.revision(),
                draft.savedAt(),
                draft.savedBy(),
                draft.content(),
                findings(read, locale));
    }

    Preview tried(FormDraft draft, UnitKind kind, Trial trial, Locale locale) {
        FormReader.Read read = FormReader.read(draft.form(), draft.content(), forms.latest(draft.form()));
        List<FormContent.Line> lines = lines(draft.content(), kind);
        List<Remark> findings = findings(read, locale);
        return read.version()
                .map(version -> switch (ContentReader.read(trial.content(), version, kind)) {
                    case Reading.Unreadable unreadable ->
                        new Preview(kind, lines, findings, null, unread(unreadable, locale));
                    case Reading.Read content ->
                        new Preview(
                                kind,
                                lines,
                                findings,
                                values(content.content(), version, kind),
                                checked(content.content(), version, kind, locale));
                })
                .orElseGet(() -> new Preview(kind, lines, findings, null, List.of()));
    }

    private static List<FormContent.Line> lines(FormContent content, UnitKind kind) {
        List<FormContent.Line> all = content.indicators() == null ? List.of() : content.indicators();
        return all.stream()
                .filter(line -> line.filledBy() != null && line.filledBy().contains(kind))
                .toList();
    }

    private List<Remark> findings(FormReader.Read read, Locale locale) {
        return read.flaws().stream()
                .map(flaw -> Remark.of(flaw, problems, locale))
                .toList();
    }

    private List<Remark> unread(Reading.Unreadable unreadable, Locale locale) {
        return unreadable.violations().stream()
                .map(violation -> Remark.of(Level.ERROR, violation, problems, locale))
                .toList();
    }

    private static Map<String, @Nullable BigDecimal> values(Content content, FormVersion version, UnitKind kind) {
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        version.linesFor(kind)
                .forEach(line -> values.put(line.code(), content.values().get(line.code())));
        return values;
    }

    private List<Remark> checked(Content content, FormVersion version, UnitKind kind, Locale locale) {
        List<Finding> found = new Checks(version, kind, List.of()).of(content).all();
        return found.stream()
                .map(finding -> Remark.of(finding.level(), finding.asViolation(), problems, locale))
                .toList();
    }
}
