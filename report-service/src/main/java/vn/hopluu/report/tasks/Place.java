package vn.hopluu.report.tasks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** A place in a list of tasks: right behind one of them, whether or not it is still there. */
record Place(Instant dueAt, String report) {

    static Place of(OpenItem item) {
        return new Place(item.dueAt(), item.report());
    }

    boolean isBefore(OpenItem item) {
        int due = item.dueAt().compareTo(dueAt);
        return due > 0 || (due == 0 && item.report().compareTo(report) > 0);
    }

    /** Empty for what is no cursor. */
    static Optional<Place> parse(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == 2
                    ? Optional.of(new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String text = dueAt.toEpochMilli() + "|" + report;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
