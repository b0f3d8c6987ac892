package vn.hopluu.org.people;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import vn.hopluu.org.secrets.Digest;

/** An account's identity, such as {@code a-7kq2m9xw4t3v}; it says nothing of the person, and is never given again. */
public record AccountId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("a-[a-z0-9]{12}");

    public AccountId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not an account's identity");
        }
    }

    static AccountId random() {
        return new AccountId("a-" + Chance.letters(12));
    }

    /** The same for the same key. */
    static AccountId from(String key) {
        return new AccountId("a-" + Chance.lettersFrom(Digest.bytes(key), 12));
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
