package vn.hopluu.report.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.form.FormVersion;

/**
 * A version and where it came from; nothing of it ever changes.
 *
 * @param unit whose administrators published it; null for one that ships
 * @param draft the draft that it was, at the revision that was published
 * @param by the account or client
 */
record Published(
        FormVersion version,
        @Nullable String unit,
        @Nullable String draft,
        Instant at,
        @Nullable String by) {

    static Published shipped(FormVersion version, Instant at) {
        return new Published(version, null, null, at, null);
    }

    VersionId id() {
        return new VersionId(version.form(), version.version());
    }
}
