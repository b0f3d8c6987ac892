package vn.hopluu.org.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.people.PeopleFixture.PASSWORD;
import static vn.hopluu.org.people.PeopleFixture.from;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.people.Passwords.Outcome;

class PasswordsTests {

    private static final String WANTED = "cánh đồng muối Hộ Độ 1986";
    private static final Origin HERE = from("10.0.0.1");

    private final PeopleFixture people = PeopleFixture.empty();
    private final AccountId id = people.preparer("lap@hop-luu.example");

    @Test
    void areNotChangedByWhoIsOvertakenByTheOwnersNewOne() {
        String token = people.invitations.invite(id).orElseThrow().token();
        var slow = new Hashing() {
            @Override
            Optional<String> hash(String password) {
                people.acceptance.accept(token, PASSWORD + "!");
                return super.hash(password);
            }
        };
        var passwords = new Passwords(
                people.accounts, slow, new PasswordRules(people.settings), people.lockout, people.sessions);

        assertThat(passwords.change(id, PASSWORD, WANTED, HERE, null)).isEqualTo(new Outcome.Refused());
        assertThat(people.signIn.password("lap@hop-luu.example", PASSWORD + "!", HERE))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }
}
