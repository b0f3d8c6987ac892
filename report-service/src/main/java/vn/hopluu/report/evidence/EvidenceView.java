package vn.hopluu.report.evidence;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as the interface shows it.
 *
 * @param file its name in addresses: the content's SHA-256, and the line behind a dot where it proves one
 * @param line null where it proves the report as a whole
 * @param type its media type, found by its content
 * @param size in bytes
 * @param addedBy account or client
 * @param versions the versions that were sent with it
 * @param inDraft whether the next one will be; null for those who see only what was sent
 */
record EvidenceView(
        String file,
        String sha256,
        @Nullable String line,
        String name,
        String type,
        long size,
        Instant addedAt,
        String addedBy,
        List<Integer> versions,
        @Nullable Boolean inDraft) {

    /** Files of a report, in the order in which they came. */
    record Files(List<EvidenceView> items, @Nullable String next) {}

    /** @param sent how many versions were sent */
    static EvidenceView of(Evidence one, int sent, boolean withDraft) {
        return new EvidenceView(
                one.id(),
                one.sha256(),
                one.line(),
                one.name(),
                one.type().mediaType(),
                one.size(),
                one.addedAt(),
                one.addedBy(),
                versions(one, sent),
                withDraft ? one.isInDraft() : null);
    }

    private static List<Integer> versions(Evidence one, int sent) {
        Integer last = one.last();
        return IntStream.rangeClosed(one.first(), last == null ? sent : last)
                .boxed()
                .toList();
    }
}
