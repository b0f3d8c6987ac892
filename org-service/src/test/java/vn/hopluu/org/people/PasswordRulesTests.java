package vn.hopluu.org.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.settings.PeopleSettings;
import vn.hopluu.org.settings.PeopleSettings.SecondFactorFor;

class PasswordRulesTests {

    private static final Account OWNER = new Account(
            new AccountId("a-7kq2m9xw4t3v"),
            "Nguyễn Thị Bưởi",
            "buoi.nguyen@codam.hatinh.example",
            AccountState.INVITED,
            List.of(PeopleFixture.held(Role.PREPARER, "xa-co-dam-2025")),
            false,
            1);

    private final PasswordRules rules = new PasswordRules(PeopleFixture.settings(SecondFactorFor.ADMINISTRATORS, ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bốn con trâu đi qua cầu treo",
                "correct horse battery staple wagon",
                "kZ8#wq!2Lm0v",
                "дванадцять жирафів",
                "🦒🐘🦓🦏🐫🐃🐂🐄🐖🐏🐑🐐"
            })
    void takesWhateverIsLongEnoughAndHardToGuess(String password) {
        assertThat(rules.weaknessOf(password, OWNER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "qwertyuiop123",
                "111111111111",
                "iloveyou1234",
                "matkhau12345",
                "mậtkhẩu12345",
                "hopluuhopluu",
                "buoinguyen123",
                "NguyễnThịBưởi1",
                "codam2025codam",
                "abcdefghijkl"
            })
    void refusesWhatOthersWouldTryFirst(String password) {
        assertThat(rules.weaknessOf(password, OWNER)).contains(Weakness.GUESSABLE);
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(rules.weaknessOf("kZ8#wq!2Lm0", OWNER)).contains(Weakness.TOO_SHORT);
        assertThat(rules.weaknessOf("ầ".repeat(11), OWNER)).contains(Weakness.TOO_SHORT);
        assertThat(rules.weaknessOf("kZ8#wq!2Lm0v".repeat(10) + "12345678", OWNER))
                .isEmpty();
        assertThat(rules.weaknessOf("kZ8#wq!2Lm0v".repeat(11), OWNER)).contains(Weakness.TOO_LONG);
    }

    @Test
    void mayBeSetDownToEightCharactersAndNoFurther() {
        assertThat(new PasswordRules(settings(8)).weaknessOf("kZ8#wq!2L", OWNER))
                .isEmpty();
        assertThatThrownBy(() -> settings(7)).hasMessageContaining("HOPLUU_PASSWORD_LENGTH");
    }

    private static PeopleSettings settings(int length) {
        Duration some = Duration.ofHours(1);
        return new PeopleSettings(length, SecondFactorFor.OPTIONAL, some, some, some, "");
    }
}
