package vn.hopluu.org.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.IdentitySettings;
import vn.hopluu.org.settings.RefusedStart;

/** Closes what is kept in the store but not for its readers (AES-256-GCM, the key derived from the operator's secret). */
@Component
public class Seal {

    private static final int SHORTEST = 32;

    /** Only tells this use of the secret from others; what makes the key hard to guess is the secret's length. */
    private static final String SALT = "686f70206c7575207365616c";

    private final BytesEncryptor encryptor;

    Seal(IdentitySettings settings) {
        encryptor = Encryptors.stronger(secret(settings), SALT);
    }

    public String close(String plain) {
        return Base64.getEncoder().encodeToString(encryptor.encrypt(plain.getBytes(UTF_8)));
    }

    /** @throws BrokenSeal when it was closed with another secret, or changed since */
    public String open(String closed) {
        try {
            return new String(encryptor.decrypt(Base64.getDecoder().decode(closed)), UTF_8);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new BrokenSeal(e);
        }
    }

    private static String secret(IdentitySettings settings) {
        String secret = settings.secret().isEmpty() ? read(settings.secretFile()) : settings.secret();
        if (secret.length() < SHORTEST && settings.isOwnIssuer()) {
            throw new RefusedStart("HOPLUU_SECRET (or the file that HOPLUU_SECRET_FILE names) must have at least "
                    + SHORTEST + " characters: signing keys and second factors are kept encrypted with it.");
        }
        return secret;
    }

    private static String read(String file) {
        try {
            return file.isEmpty() ? "" : Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new RefusedStart("The file that HOPLUU_SECRET_FILE names cannot be read: " + file);
        }
    }

    /** Something that this secret does not open. */
    public static final class BrokenSeal extends RuntimeException {

        BrokenSeal(RuntimeException cause) {
            super("Closed with another secret, or changed since", cause);
        }
    }
}
