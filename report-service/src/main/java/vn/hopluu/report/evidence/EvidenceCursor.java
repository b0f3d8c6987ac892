package vn.hopluu.report.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/** A place in a report's list of files: right behind one of them, whether or not it is still there. */
record EvidenceCursor(Instant addedAt, String file, int first) implements Comparable<EvidenceCursor> {

    private static final Comparator<EvidenceCursor> ORDER = Comparator.comparing(EvidenceCursor::addedAt)
            .thenComparing(EvidenceCursor::file)
            .thenComparing(EvidenceCursor::first);

    static EvidenceCursor of(Evidence one) {
        return new EvidenceCursor(one.addedAt(), one.id(), one.first());
    }

    /** Empty for what is no cursor. */
    static Optional<EvidenceCursor> parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == 3
                    ? Optional.of(new EvidenceCursor(
                            Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1], Integer.parseInt(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(EvidenceCursor other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String text = addedAt.toEpochMilli() + "|" + file + "|" + first;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
