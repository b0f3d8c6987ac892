package vn.hopluu.org.people;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What nobody can guess. */
final class Chance {

    /** Without those that are mistaken for each other. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Chance() {}

    static String letters(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }

    /** The same for the same bytes. */
    static String lettersFrom(byte[] bytes, int length) {
        return IntStream.range(0, length)
                .mapToObj(at -> String.valueOf(LETTERS.charAt(Byte.toUnsignedInt(bytes[at]) % LETTERS.length())))
                .collect(Collectors.joining());
    }

    /** Of that many bits, fit for addresses and cookies. */
    static String token(int bits) {
        byte[] bytes = new byte[bits / 8];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
