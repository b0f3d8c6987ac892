package vn.hopluu.aggregation.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Makes receivers' secrets, and keeps them so that who only sees the store cannot sign: AES-256-GCM, with a key for each subscription that
 * comes from the operator's secret.
 */
@Component
class Vault {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String secret;

    Vault(WebhookSettings settings) {
        this.secret = settings.secret();
    }

    /** Whether the operator has set a secret. */
    boolean isSetUp() {
        return !secret.isEmpty();
    }

    static byte[] newSecret() {
        byte[] made = new byte[KEY_BYTES];
        CHANCE.nextBytes(made);
        return made;
    }

    String seal(String subscription, byte[] clear) {
        return Base64.getEncoder().encodeToString(encryptor(subscription).encrypt(clear));
    }

    /** Those that hold and can be read, the present one first. */
    List<byte[]> open(Subscription subscription, Instant now) {
        return subscription.secrets().stream()
                .filter(kept -> kept.holdsAt(now))
                .flatMap(kept -> open(subscription.id(), kept.sealed()).stream())
                .toList();
    }

    /** Empty for what was sealed with another secret of the operator's. */
    private Optional<byte[]> open(String subscription, String sealed) {
        try {
            return Optional.of(
                    encryptor(subscription).decrypt(Base64.getDecoder().decode(sealed)));
        } catch (RuntimeException sealedOtherwise) {
            return Optional.empty();
        }
    }

    private AesGcmBytesEncryptor encryptor(String subscription) {
        return AesGcmBytesEncryptor.withSecretKey(key("webhook/" + subscription))
                .build();
    }

    /** HKDF (RFC 5869): the operator's secret is made by chance, so a derivation that takes long would win nothing. */
    private SecretKey key(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
