package vn.hopluu.org.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** By what a secret is found again that is not kept itself. Only for what nobody can guess: see {@link Hashing} for passwords. */
final class Digest {

    private Digest() {}

    /** SHA-256, in base64url. */
    static String of(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(secret));
    }

    static byte[] bytes(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In a time that does not tell how much agrees. */
    static boolean agree(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
