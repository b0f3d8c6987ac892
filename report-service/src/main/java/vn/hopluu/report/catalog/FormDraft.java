package vn.hopluu.report.catalog;

import java.time.Instant;
import vn.hopluu.report.form.FormContent;

/**
 * The next version of a form, as the administrators of one topmost unit are writing it.
 *
 * @param revision grows by one with every change
 */
record FormDraft(
        String draft, String form, String unit, long revision, FormContent content, Instant savedAt, String savedBy) {

    FormDraft saved(FormContent changed, Instant at, String by) {
        return new FormDraft(draft, form, unit, revision + 1, changed, at, by);
    }

    /** The draft as it is now, as a published version names it. */
    String mark() {
        return mark(draft, revision);
    }

    static String mark(String draft, long revision) {
        return draft + "." + revision;
    }
}
