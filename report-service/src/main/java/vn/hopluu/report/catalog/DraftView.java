package vn.hopluu.report.catalog;

import java.time.Instant;
import java.util.List;
import vn.hopluu.report.form.FormContent;

/**
 * A draft as its administrators see it.
 *
 * @param version the number it would be published with, unless another is faster
 * @param findings what keeps it from being published, and what to look at
 */
record DraftView(
        String draft,
        String form,
        int version,
        String unit,
        long revision,
        Instant savedAt,
        String savedBy,
        FormContent content,
        List<Remark> findings) {}
