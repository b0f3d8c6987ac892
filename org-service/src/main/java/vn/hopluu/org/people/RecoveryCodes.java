package vn.hopluu.org.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.hopluu.org.secrets.Digest;

/** Codes for the day on which the authenticator is lost. */
final class RecoveryCodes {

    private static final int HOW_MANY = 10;

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(() -> Chance.letters(16).replaceAll("(.{4})(?=.)", "$1-"))
                .limit(HOW_MANY)
                .toList();
    }

    /** However it was grouped. */
    static String digest(String code) {
        return Digest.of(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }
}
