package vn.hopluu.org.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.IssuerSettings;

/**
 * The keys of this issuer, the same on every instance: one signs, the next is shown in time for verifiers to know it, and one
 * that has signed stays until its last token has ended.
 */
@Component
@OwnIssuer
class SigningKeys implements JWKSource<SecurityContext> {

    /** Verifiers ask for the keys at least this often. */
    private static final Duration SHOWN_BEFORE_IT_SIGNS = Duration.ofHours(2);

    /** Longer than any token lives. */
    private static final Duration SHOWN_AFTER_IT_SIGNED = Duration.ofHours(1);

    private final SigningKeyDocuments documents;
    private final Duration life;
    private final Clock clock;
    private volatile List<SigningKey> known = List.of();

    SigningKeys(SigningKeyDocuments documents, IssuerSettings settings, Clock clock) {
        this.documents = documents;
        this.life = settings.keyLife();
        this.clock = clock;
    }

    /** What verifiers may still meet, and soon will. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(
                new JWKSet(known().stream().<JWK>map(SigningKey::key).toList()));
    }

    /** Signs now. */
    RSAKey signing() {
        return signingAt(known(), now()).key();
    }

    /** Reads what other instances did, makes a key when one is due, and forgets those that nobody needs any more. */
    synchronized void keepUp() {
        List<SigningKey> stored = documents.all();
        Instant now = now();
        if (stored.isEmpty()) {
            documents.insert(made(1, now));
        } else if (isDue(stored.getLast(), now)) {
            documents.insert(made(stored.getLast().number() + 1, now.plus(SHOWN_BEFORE_IT_SIGNS)));
        } else {
            forgetOld(stored, now);
        }
        known = documents.all();
    }

    private boolean isDue(SigningKey newest, Instant now) {
        return !now.isBefore(newest.signsFrom().plus(life).minus(SHOWN_BEFORE_IT_SIGNS));
    }

    private void forgetOld(List<SigningKey> stored, Instant now) {
        SigningKey oldestNeeded = signingAt(stored, now.minus(SHOWN_AFTER_IT_SIGNED));
        if (oldestNeeded.number() > stored.getFirst().number()) {
            documents.deleteBefore(oldestNeeded.number());
        }
    }

    private List<SigningKey> known() {
        if (known.isEmpty()) {
            keepUp();
        }
        return known;
    }

    /** The oldest one for a time before all of them. */
    private static SigningKey signingAt(List<SigningKey> keys, Instant time) {
        return keys.reversed().stream()
                .filter(key -> !key.signsFrom().isAfter(time))
                .findFirst()
                .orElseGet(keys::getFirst);
    }

    private static SigningKey made(int number, Instant signsFrom) {
        try {
            RSAKey key = new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            return new SigningKey(number, key, signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
