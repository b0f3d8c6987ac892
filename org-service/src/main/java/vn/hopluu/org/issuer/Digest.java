package vn.hopluu.org.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What is kept of random values (256 bits: too long to be found by trying, so nothing slower is needed). */
final class Digest {

    private Digest() {}

    /** SHA-256 in base64url. */
    static String of(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes as long for a wrong value as for the right one. */
    static boolean fits(String value, String kept) {
        return MessageDigest.isEqual(of(value).getBytes(UTF_8), kept.getBytes(UTF_8));
    }
}
