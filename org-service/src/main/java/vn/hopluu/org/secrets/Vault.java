package vn.hopluu.org.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Seals what is stored but must not be read by who only sees the store: AES-256-GCM, with a key that comes from the operator's
 * secret and a purpose.
 */
@Component
public class Vault {

    private static final int KEY_BYTES = 32;

    private final Secret secret;

    Vault(Secret secret) {
        this.secret = secret;
    }

    /** @param purpose such as {@code second-factor}: what is sealed for one opens for no other */
    public Sealer forPurpose(String purpose) {
        return new Sealer(AesGcmBytesEncryptor.withSecretKey(key(purpose)).build());
    }

    /**
     * HKDF (RFC 5869): the secret is made by chance, so nothing is won by a derivation that takes long, and a start has to wait
     * for five of them.
     */
    private SecretKey key(String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.secret().getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Seals and opens for one purpose. */
    public static final class Sealer {

        private final BytesEncryptor encryptor;

        private Sealer(BytesEncryptor encryptor) {
            this.encryptor = encryptor;
        }

        public String seal(byte[] clear) {
            return Base64.getEncoder().encodeToString(encryptor.encrypt(clear));
        }

        /** @throws RuntimeException when it was sealed with another secret, or changed since */
        public byte[] open(String sealed) {
            return encryptor.decrypt(Base64.getDecoder().decode(sealed));
        }
    }
}
