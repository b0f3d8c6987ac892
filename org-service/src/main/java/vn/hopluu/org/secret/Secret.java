package vn.hopluu.org.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A value that only its holder knows. Random ones are too long to be found by trying, so a plain digest is enough to know them again. */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A new one, of 256 bits. */
    public static Secret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(BASE64.encodeToString(bytes));
    }

    /** What is kept of it: SHA-256 in base64url. */
    public String digest() {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes as long for a wrong one as for the right one. */
    public boolean hasDigest(String kept) {
        return MessageDigest.isEqual(digest().getBytes(UTF_8), kept.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
