package vn.hopluu.report.catalog;

import vn.hopluu.report.problem.Refusal;

/** What became of a request to write a draft. */
sealed interface Written {

    record Now(FormDraft draft) implements Written {}

    /** It was made by the same request before. */
    record Before(FormDraft draft) implements Written {}

    record Refused(Refusal refusal) implements Written {}
}
