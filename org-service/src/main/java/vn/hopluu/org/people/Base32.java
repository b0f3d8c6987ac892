package vn.hopluu.org.people;

import java.math.BigInteger;

/** How secrets are typed into authenticators (RFC 4648), for lengths that need no padding. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** @param bytes a multiple of five of them */
    static String of(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder text = new StringBuilder();
        for (int at = bytes.length * 8 - 5; at >= 0; at -= 5) {
            text.append(LETTERS.charAt(number.shiftRight(at).intValue() & 31));
        }
        return text.toString();
    }
}
