package vn.hopluu.org.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's secret, the same for every instance and every start.
 *
 * @param secret itself
 * @param secretFile or the file that holds it
 */
@ConfigurationProperties("hopluu")
record Secret(
        @DefaultValue("") String secret, @DefaultValue("") String secretFile) {

    private static final int SHORTEST = 32;

    Secret {
        secret = secretFile.isBlank() ? secret : read(Path.of(secretFile));
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException(
                    "Set HOPLUU_SECRET, or HOPLUU_SECRET_FILE, to a secret of at least 32 characters, for example from"
                            + " `openssl rand -base64 48`: it protects signing keys and second factors in the store, and must"
                            + " stay the same at every start.");
        }
    }

    String value() {
        return secret;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new IllegalStateException("HOPLUU_SECRET_FILE cannot be read: " + file, failed);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
