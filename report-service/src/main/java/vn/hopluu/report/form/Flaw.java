package vn.hopluu.report.form;

import vn.hopluu.report.problem.Violation;

/** Something wrong with a form that is being written: an error keeps it from being published. */
public record Flaw(Level level, Violation violation) {

    public boolean isError() {
        return level == Level.ERROR;
    }
}
