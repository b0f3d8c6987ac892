package vn.hopluu.report.catalog;

import java.util.Locale;
import vn.hopluu.report.form.Flaw;
import vn.hopluu.report.form.Level;
import vn.hopluu.report.problem.Problems;
import vn.hopluu.report.problem.Violation;

/** Something found, in words. */
record Remark(Level level, String pointer, String code, String detail) {

    static Remark of(Flaw flaw, Problems problems, Locale locale) {
        return of(flaw.level(), flaw.violation(), problems, locale);
    }

    static Remark of(Level level, Violation violation, Problems problems, Locale locale) {
        String detail = problems.violation(violation.code(), violation.arguments(), locale);
        return new Remark(level, violation.pointer(), violation.code(), detail);
    }
}
