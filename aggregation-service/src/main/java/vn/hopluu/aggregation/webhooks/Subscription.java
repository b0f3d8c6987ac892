package vn.hopluu.aggregation.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One webhook: what is wished, and how far it got. All of it is one document.
 *
 * @param revision grows with every change of what is wished, and of the state
 * @param form the one form it is about; null for every form
 * @param request what tells the request that made it from another with the same key
 * @param secrets the one that signs, first, and those that sign as well until they end
 * @param next the sequence number that what is logged next gets
 * @param marks by partition, the last offset of what was logged
 * @param pending what has its sequence number but may not stand in the log yet
 * @param progress how delivery stands
 */
record Subscription(
        String id,
        long revision,
        String unit,
        @Nullable String form,
        Set<Kind> kinds,
        URI address,
        String description,
        State state,
        String request,
        List<SealedSecret> secrets,
        Instant createdAt,
        Instant changedAt,
        long next,
        Map<String, Long> marks,
        List<Entry> pending,
        Progress progress) {

    enum State {
        ACTIVE,
        /** An administrator stopped it. */
        STOPPED,
        /** The receiver failed for days. */
        PAUSED,
        /** The receiver answered 410 Gone: it wants nothing more. */
        GONE
    }

    /** @param until when it ends; null for the present one */
    record SealedSecret(String sealed, @Nullable Instant until) {

        boolean holdsAt(Instant now) {
            return until == null || until.isAfter(now);
        }
    }

    /**
     * @param cursor the sequence number to be delivered next
     * @param attempts how often in a row that failed
     * @param failure of the last attempt, such as {@code refused 500}; null when there was none
     * @param failingSince when it failed first; null while it does not
     * @param attemptAt not before when it is tried again; null for at once
     * @param leaseUntil until when an instance has it to itself; null while none has
     * @param term grows with each instance that takes it, so that a former one can no longer write
     */
    record Progress(
            long cursor,
            int attempts,
            @Nullable String failure,
            @Nullable Instant failingSince,
            @Nullable Instant attemptAt,
            @Nullable Instant leaseUntil,
            long term) {

        static final Progress NONE = new Progress(1, 0, null, null, null, null, 0);
    }

    boolean wants(Fact fact) {
        return (form == null || form.equals(fact.form()))
                && kinds.stream().anyMatch(kind -> kind.text().equals(fact.type()));
    }

    /** Whether there is something to deliver that may be tried now, and nobody is at it. */
    boolean isFreeAndDue(Instant now) {
        return isDue(now) && isPast(progress.leaseUntil(), now);
    }

    /** The same for who has it. */
    boolean isDue(Instant now) {
        return state == State.ACTIVE && progress.cursor() < next && isPast(progress.attemptAt(), now);
    }

    private static boolean isPast(@Nullable Instant moment, Instant now) {
        return moment == null || !moment.isAfter(now);
    }
}
