package vn.hopluu.benchmarks.deadline;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import vn.hopluu.benchmarks.client.Answer;

/**
 * Sends again while the system is busy or briefly away, less and less often. Safe, because every act carries its
 * idempotency key.
 */
public final class Patience {

    private static final int TRIES = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);

    private Patience() {}

    public static Answer untilAnswered(Supplier<Answer> request) {
        var pause = FIRST_PAUSE;
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                var answer = request.get();
                if (!passing(answer)) return answer;
            } catch (UncheckedIOException unreachable) {
                // The gateway itself is away: the same as a service that is away.
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return request.get();
    }

    /** Too many requests, or a service away; and the first try of this very act still in flight. */
    private static boolean passing(Answer answer) {
        return answer.status() == 429
                || answer.status() == 503
                || (answer.status() == 409 && answer.problem().code().equals("idempotency-conflict"));
    }
}
