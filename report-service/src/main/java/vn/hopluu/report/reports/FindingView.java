package vn.hopluu.report.reports;

import java.util.Locale;
import vn.hopluu.report.filling.Finding;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.problem.Problems;

/** What a check found, in words. */
record FindingView(Level level, String indicator, String code, String detail) {

    static FindingView of(Finding finding, Problems problems, Locale locale) {
        return new FindingView(
                finding.level(),
                finding.indicator(),
                finding.code(),
                problems.violation(finding.code(), finding.arguments(), locale));
    }
}
