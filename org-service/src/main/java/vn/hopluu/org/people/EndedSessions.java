package vn.hopluu.org.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.org.secrets.Digest;

/** Sessions that were ended before their time, for those who have to refuse their tokens. */
@Component
public class EndedSessions {

    private static final int AT_ONCE = 5_000;

    /** Instances' clocks differ, and a write takes its time: what was just told may be told again. */
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
        Instant now = clock.instant();
        Instant oldest = now.minus(Sessions.TOLD_AS_ENDED);
        Instant from =
                cursor == null || !cursor.matches("\\d{1,15}") ? oldest : Instant.ofEpochMilli(Long.parseLong(cursor));
        List<StoredSession> ended = documents.endedSince(from.isBefore(oldest) ? oldest : from, AT_ONCE);
        return new Since(ended.stream().map(session -> Digest.of(session.sid())).toList(), next(ended, now));
    }

    private static String next(List<StoredSession> told, Instant now) {
        Instant last = now.minus(OVERLAP);
        Instant from = told.size() < AT_ONCE || told.getLast().ended() == null
                ? last
                : told.getLast().ended();
        return Long.toString(from.toEpochMilli());
    }
}
