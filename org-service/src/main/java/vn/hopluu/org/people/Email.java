package vn.hopluu.org.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses, by which people sign in: however they are typed, one person has one. */
public final class Email {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@\\p{Cntrl}<>\"',;]{1,64}@[^\\s@\\p{Cntrl}<>\"',;]{1,180}\\.[^\\s@.<>\"',;]{2,63}");

    private Email() {}

    static String plain(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    public static boolean isWellFormed(String typed) {
        return FORM.matcher(plain(typed)).matches();
    }
}
