package vn.hopluu.org.audit;

import java.time.Instant;
import java.util.List;

/**
 * A link of the chain. Its hash is the SHA-256 of these lines in UTF-8, each ended by a line feed: {@code hop-luu-audit-1}, the
 * service, the number, the time, the hash of the block before (64 zeros for the first), and the entries, each a line.
 *
 * @param at in milliseconds, such as {@code 2026-01-31T07:15:00.000Z}
 * @param entries each one JSON text without line breaks
 */
record Block(long number, String at, String previous, List<String> entries, String hash) {

    private static final String FORM = "hop-luu-audit-1";

    Block {
        entries = List.copyOf(entries);
    }

    static Block after(Head head, Instant at, List<String> entries) {
        String moment = Moments.written(at);
        long number = head.number() + 1;
        return new Block(number, moment, head.hash(), entries, hash(number, moment, head.hash(), entries));
    }

    Head head() {
        return new Head(number, hash);
    }

    boolean isSound() {
        return hash.equals(hash(number, at, previous, entries));
    }

    private static String hash(long number, String at, String previous, List<String> entries) {
        StringBuilder lines = new StringBuilder();
        lines.append(FORM)
                .append('\n')
                .append(Who.SERVICE)
                .append('\n')
                .append(number)
                .append('\n');
        lines.append(at).append('\n').append(previous).append('\n');
        entries.forEach(entry -> lines.append(entry).append('\n'));
        return Sha256.of(lines.toString());
    }
}
