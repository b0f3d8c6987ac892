package vn.hopluu.org.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Seals what is stored but must not be read by who only sees the store: AES-256-GCM, with a key that comes from the operator's
 * secret and a purpose.
 */
@Component
public class Vault {

    private final Secret secret;

    Vault(Secret secret) {
        this.secret = secret;
    }

    /** @param purpose such as {@code second-factor}: what is sealed for one opens for no other */
    public Sealer forPurpose(String purpose) {
        String salt = HexFormat.of().formatHex(purpose.getBytes(StandardCharsets.UTF_8));
        return new Sealer(
                AesGcmBytesEncryptor.withPassword(secret.secret(), salt).build());
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
