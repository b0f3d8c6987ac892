package vn.hopluu.org.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.org.secrets.Digest;

/** Sessions that were ended before their time, for those who have to refuse their tokens. */
@Component
public class EndedSessions {

    private static final int AT_ONCE = 5_000;

    /**
     * Instances' clocks differ, and a write takes its time: what was just told may be told again. That counts from the first
     * page of a round, for while its pages are told more may be written between them.
     */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final SessionDocuments documents;
    private final Clock clock;

    EndedSessions(SessionDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * What ended.
     *
     * @param digests of the sessions' {@code sid}
     * @param next to ask for what follows
     */
    public record Since(List<String> digests, String next) {}

    /** @param cursor of an answer before; what is none asks for the last ten minutes, as nothing does */
    public Since since(@Nullable String cursor) {
        return since(cursor, AT_ONCE);
    }

    Since since(@Nullable String cursor, int atOnce) {
        Instant now = clock.instant();
        Instant oldest = now.minus(Sessions.TOLD_AS_ENDED);
        EndedCursor from = EndedCursor.of(cursor)
                .filter(one -> !one.time().isBefore(oldest))
                .orElseGet(() -> EndedCursor.from(oldest));
        List<StoredSession> ended = documents.endedAfter(from.time(), from.id(), atOnce);
        Instant again = from.again() == null ? now.minus(OVERLAP) : from.again();
        EndedCursor next = ended.size() < atOnce ? EndedCursor.from(again) : after(ended.getLast(), again);
        return new Since(ended.stream().map(session -> Digest.of(session.sid())).toList(), next.text());
    }

    private static EndedCursor after(StoredSession told, Instant again) {
        return new EndedCursor(Objects.requireNonNull(told.ended()), told.digest(), again);
    }
}
