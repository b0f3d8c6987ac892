package vn.hopluu.org.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.hopluu.org.secrets.Digest;
import vn.hopluu.org.secrets.Vault;

/** The arithmetic of time-based codes: six digits, thirty seconds, and one step of a clock that is wrong. */
@Component
class Authenticator {

    private static final int SECRET = 20;
    private static final int DRIFT = 1;

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();
    private final Vault.Sealer sealer;
    private final Clock clock;

    Authenticator(Vault vault, Clock clock) {
        this.sealer = vault.forPurpose("second-factor");
        this.clock = clock;
    }

    /** A new secret, sealed. */
    String newSecret() {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return sealer.seal(secret);
    }

    String typed(String sealed) {
        return Base32.of(sealer.open(sealed));
    }

    /** As authenticators read it. */
    String uri(String sealed, String email) {
        return UriComponentsBuilder.fromUriString("otpauth://totp/{label}?secret={secret}&issuer={issuer}")
                .build(false)
                .expand("Hợp Lưu:" + email, typed(sealed), "Hợp Lưu")
                .encode()
                .toUriString();
    }

    /** The step of time that the code is of, however it was grouped, if it is one of these and later than the last one used. */
    OptionalLong step(String sealed, String code, long lastStep) {
        var key = new SecretKeySpec(sealer.open(sealed), codes.getAlgorithm());
        long seconds = codes.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / seconds;
        String plain = code.replaceAll("[\\s-]", "");
        return LongStream.rangeClosed(now - DRIFT, now + DRIFT)
                .filter(step -> step > lastStep)
                .filter(step -> Digest.agree(code(key, Instant.ofEpochSecond(step * seconds)), plain))
                .findFirst();
    }

    private String code(SecretKeySpec key, Instant at) {
        try {
            return codes.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
