package vn.hopluu.org.issuer;

/** SHA-256 in base64url, which is also what a code challenge is. */
public final class DigestFixture {

    private DigestFixture() {}

    public static String of(String value) {
        return Digest.of(value);
    }
}
