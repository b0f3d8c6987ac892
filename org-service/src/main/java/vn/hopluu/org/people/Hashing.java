package vn.hopluu.org.people;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id as OWASP has it: 19 MiB, two passes, one lane. Only a few at a time, so that a flood of sign-ins cannot use up the
 * memory; who does not get a turn in time is asked to come back.
 */
@Component
class Hashing {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int MEMORY_IN_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 8);
    private static final int PATIENCE_IN_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY_IN_KIB, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Takes as long as a real one, and is nobody's. */
    private @Nullable String nobodys;

    /** Empty when too many wait. */
    Optional<String> hash(String password) {
        return inTurn(() -> argon2.encode(plain(password)));
    }

    /**
     * Whether the password is the one that was hashed; empty when too many wait.
     *
     * @param hash null when there is none: the same work is done
     */
    Optional<Boolean> matches(String password, @Nullable String hash) {
        return inTurn(() -> argon2.matches(plain(password), hash == null ? nobodys() : hash) && hash != null);
    }

    private synchronized String nobodys() {
        if (nobodys == null) {
            nobodys = argon2.encode(Chance.token(256));
        }
        return nobodys;
    }

    /** The same password, however the keyboard composes its marks. */
    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turns.release();
        }
    }
}
