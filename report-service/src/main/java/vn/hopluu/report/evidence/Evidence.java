package vn.hopluu.report.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.screening.FileType;

/**
 * That a file proves a line of a report, or the report.
 *
 * @param sha256 of its content, in hexadecimal digits
 * @param line null for the whole report
 * @param size in bytes
 * @param addedBy account or client
 * @param first the first version that it is a part of, if that is ever sent
 * @param last the last one; null while it is a part of what is filled in now
 */
record Evidence(
        String sha256,
        @Nullable String line,
        String name,
        FileType type,
        long size,
        Instant addedAt,
        String addedBy,
        int first,
        @Nullable Integer last) {

    /** One for each content and line: adding the same twice is adding it once. */
    static String id(String sha256, @Nullable String line) {
        return line == null ? sha256 : sha256 + "." + line;
    }

    String id() {
        return id(sha256, line);
    }

    boolean isInDraft() {
        return last == null;
    }

    /** @param sent how many versions were sent */
    boolean isSent(int sent) {
        return first <= sent;
    }

    Evidence endingWith(int version) {
        return new Evidence(sha256, line, name, type, size, addedAt, addedBy, first, version);
    }
}
