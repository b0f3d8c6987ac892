package vn.hopluu.org.people;

import static java.util.Comparator.comparing;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hopluu.org.settings.PeopleSettings;
import vn.hopluu.org.unit.PlainText;

/**
 * What a new password must not be (ASVS 5.0, 6.2): too short, known to everybody, or made of what is known of its owner. No
 * rule says which characters it must have, and none makes it expire.
 */
@Component
class PasswordRules {

    static final int LONGEST = 128;

    /** What is looked at for patterns: looking at more takes long, and finds what is long enough anyway. */
    private static final int LOOKED_AT = 72;

    /** Of 0 to 4; what scores less is found in fewer than 10⁸ guesses. */
    private static final int GOOD_ENOUGH = 3;

    /** So many characters must have nothing to do with what is known of the owner. */
    private static final int OF_ITS_OWN = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final List<String> EVERYBODYS = List.of("hop luu", "hopluu", "mat khau", "matkhau", "tuyen truyen");

    private final PeopleSettings settings;
    private final Zxcvbn guessing = new Zxcvbn();

    PasswordRules(PeopleSettings settings) {
        this.settings = settings;
    }

    Optional<Weakness> weaknessOf(String password, Account owner) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = plain.codePointCount(0, plain.length());
        if (length < settings.passwordLength()) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        return isGuessable(plain, owner) ? Optional.of(Weakness.GUESSABLE) : Optional.empty();
    }

    private boolean isGuessable(String password, Account owner) {
        String looked = password.substring(0, Math.min(password.length(), LOOKED_AT));
        List<String> known = knownOf(owner);
        return Stream.of(looked, withoutMarks(looked)).distinct().anyMatch(text -> isGuessable(text, known));
    }

    private boolean isGuessable(String text, List<String> known) {
        return guessing.measure(text, known).getScore() < GOOD_ENOUGH
                || withoutAll(text, known).length() < OF_ITS_OWN;
    }

    private static String withoutAll(String text, List<String> known) {
        String rest = text.toLowerCase(Locale.ROOT);
        for (String one : known) {
            rest = rest.replace(one.toLowerCase(Locale.ROOT), "");
        }
        return rest;
    }

    /** {@code mậtkhẩu} is as well known as {@code matkhau}. */
    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    /** Names with and without marks, joined and in parts. */
    private static List<String> knownOf(Account owner) {
        Stream<String> units = owner.rights().stream().map(held -> held.unit().replace('-', ' '));
        return Stream.of(Stream.of(owner.name(), owner.email()), units, EVERYBODYS.stream())
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.of(text, PlainText.of(text)))
                .flatMap(text -> Stream.concat(
                        Stream.of(text, text.replaceAll("[^\\p{L}\\p{N}]", "")),
                        Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(part -> part.length() > 2)))
                .filter(text -> text.length() > 2)
                .distinct()
                .sorted(comparing(String::length).reversed())
                .toList();
    }
}
