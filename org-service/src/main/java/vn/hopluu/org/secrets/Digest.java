package vn.hopluu.org.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** By what a secret is found again that is not kept itself. Only for what nobody can guess: passwords need something slower. */
public final class Digest {

    private Digest() {}

    /** SHA-256, in base64url. */
    public static String of(String secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(secret));
    }

    public static byte[] bytes(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it is what is kept of the secret. */
    public static boolean fits(String secret, String kept) {
        return agree(of(secret), kept);
    }

    /** In a time that does not tell how much agrees. */
    public static boolean agree(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
