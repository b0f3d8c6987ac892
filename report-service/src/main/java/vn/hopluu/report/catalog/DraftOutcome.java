package vn.hopluu.report.catalog;

import vn.hopluu.report.problem.Refusal;

/** What became of a request to write a draft. */
sealed interface DraftOutcome {

    record Now(FormDraft draft) implements DraftOutcome {}

    /** It was made by the same request before. */
    record Before(FormDraft draft) implements DraftOutcome {}

    record Refused(Refusal refusal) implements DraftOutcome {}
}
