package vn.hopluu.report.catalog;

import java.time.Instant;

/** A draft in a list, without its content. */
record DraftItem(String draft, String form, String unit, long revision, Instant savedAt) {

    /** Where it stands among forms and drafts. */
    String place() {
        return form + "." + draft;
    }
}
