package vn.hopluu.org.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.people.PeopleFixture.PASSWORD;
import static vn.hopluu.org.people.PeopleFixture.from;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.people.SignIn.Outcome;

@ExtendWith(OutputCaptureExtension.class)
class SignInTests {

    private final PeopleFixture people = PeopleFixture.empty();

    @Test
    void letsInWhoKnowsThePassword() {
        AccountId id = people.preparer("lap@hop-luu.example");

        assertThat(people.signIn.password(" LAP@Hop-Luu.example ", PASSWORD, from("10.0.0.1")))
                .isInstanceOfSatisfying(
                        Outcome.SignedIn.class,
                        in -> assertThat(in.account().id()).isEqualTo(id));
    }

    @Test
    void tellsTheLogOfASessionAndOfNothingElse(CapturedOutput output) {
        AccountId id = people.preparer("lap@hop-luu.example");

        people.signIn.password("lap@hop-luu.example", PASSWORD, from("10.0.0.1"));
        assertThat(output).doesNotContain("signed in");
        people.signIn.begin(people.accounts.find(id).orElseThrow(), from("10.0.0.1"));
        assertThat(output).contains("Account " + id + " signed in");
    }

    @Test
    void tellsNobodyWhatWasWrong() {
        people.preparer("lap@hop-luu.example");
        people.invited("moi@hop-luu.example", Role.PREPARER, "xa-dan-hai");
        people.accounts.close(people.preparer("thoi@hop-luu.example"), _ -> {});

        assertThat(people.signIn.password("lap@hop-luu.example", "wrong", from("10.0.0.1")))
                .isEqualTo(new Outcome.Refused());
        assertThat(people.signIn.password("nobody@hop-luu.example", PASSWORD, from("10.0.0.1")))
                .isEqualTo(new Outcome.Refused());
        assertThat(people.signIn.password("moi@hop-luu.example", PASSWORD, from("10.0.0.1")))
                .isEqualTo(new Outcome.Refused());
        assertThat(people.signIn.password("thoi@hop-luu.example", PASSWORD, from("10.0.0.1")))
                .isEqualTo(new Outcome.Refused());
    }

    @Test
    void hasAdministratorsSetUpASecondFactorFirst() {
        people.active("quan-tri@hop-luu.example", Role.ADMINISTRATOR, "tinh-ha-tinh");

        assertThat(people.signIn.password("quan-tri@hop-luu.example", PASSWORD, from("10.0.0.1")))
                .isInstanceOf(Outcome.SecondFactorToSetUp.class);
    }

    @Test
    void makesWhoGuessesWaitLongerAndLonger() {
        people.preparer("lap@hop-luu.example");
        for (int i = 0; i < 5; i++) {
            assertThat(people.signIn.password("lap@hop-luu.example", "wrong", from("10.6.6.6")))
                    .isEqualTo(new Outcome.Refused());
        }
        assertThat(heldBack("10.6.6.6")).isEqualTo(Duration.ofSeconds(30));
        people.clock.goOn(Duration.ofSeconds(30));
        assertThat(people.signIn.password("lap@hop-luu.example", "wrong", from("10.6.6.6")))
                .isEqualTo(new Outcome.Refused());
        assertThat(heldBack("10.6.6.6")).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void countsTogetherWithOtherInstances() {
        people.preparer("lap@hop-luu.example");
        PeopleFixture another = people.another();
        for (int i = 0; i < 5; i++) {
            (i % 2 == 0 ? people : another).signIn.password("lap@hop-luu.example", "wrong", from("10.6.6.6"));
        }
        assertThat(another.signIn.password("lap@hop-luu.example", PASSWORD, from("10.6.6.6")))
                .isInstanceOf(Outcome.HeldBack.class);
    }

    @Test
    void holdsBackGuessesAtNobodyJustTheSame() {
        for (int i = 0; i < 5; i++) {
            people.signIn.password("nobody@hop-luu.example", "wrong", from("10.6.6.6"));
        }
        assertThat(people.signIn.password("nobody@hop-luu.example", "wrong", from("10.6.6.6")))
                .isInstanceOf(Outcome.HeldBack.class);
    }

    @Test
    void letsTheOwnerInFromAKnownDeviceDuringAnAttackFromAThousandAddresses() {
        people.preparer("lap@hop-luu.example");
        String device = device("10.0.0.1");

        int held = 0;
        for (int i = 0; i < 1_000; i++) {
            Origin attacker = from("10.6." + i / 250 + "." + i % 250, "forged" + i);
            held += people.signIn.password("lap@hop-luu.example", "wrong", attacker) instanceof Outcome.HeldBack
                    ? 1
                    : 0;
        }

        assertThat(held).isEqualTo(980);
        assertThat(people.signIn.password("lap@hop-luu.example", PASSWORD, from("10.0.0.1", device)))
                .isInstanceOf(Outcome.SignedIn.class);
        assertThat(people.signIn.password("lap@hop-luu.example", PASSWORD, from("10.0.0.2", device)))
                .isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void knowsADeviceForThoseOnlyWhoSignedInFromIt() {
        people.preparer("lap@hop-luu.example");
        people.preparer("khac@hop-luu.example");
        String device = device("10.0.0.1");

        for (int i = 0; i < 21; i++) {
            people.signIn.password("khac@hop-luu.example", "wrong", from("10.6.6." + i, device));
        }
        assertThat(people.signIn.password("khac@hop-luu.example", PASSWORD, from("10.0.0.1", device)))
                .isInstanceOf(Outcome.HeldBack.class);
        assertThat(people.signIn.password("lap@hop-luu.example", PASSWORD, from("10.0.0.1", device)))
                .isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void holdsBackAStolenDeviceAfterItsOwnFailures() {
        people.preparer("lap@hop-luu.example");
        String device = device("10.0.0.1");

        for (int i = 0; i < 10; i++) {
            people.signIn.password("lap@hop-luu.example", "wrong", from("10.6.6." + i, device));
        }
        assertThat(people.signIn.password("lap@hop-luu.example", PASSWORD, from("10.0.0.1", device)))
                .isInstanceOf(Outcome.HeldBack.class);
        assertThat(people.signIn.password("lap@hop-luu.example", PASSWORD, from("10.0.0.1")))
                .isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void beginsNoSessionForWhoWasOvertakenByAChangeThatEndsThem() {
        AccountId id = people.preparer("lap@hop-luu.example");
        Origin here = from("10.0.0.1");
        Account proven = ((Outcome.SignedIn) people.signIn.password("lap@hop-luu.example", PASSWORD, here)).account();
        assertThat(people.signIn.begin(proven, here)).isPresent();

        people.acceptance.accept(people.invitations.invite(id).orElseThrow().token(), PASSWORD + "!");

        assertThat(people.signIn.begin(proven, here)).isEmpty();
        assertThat(people.sessions.list(id)).isEmpty();
    }

    @Test
    void letsTheDemonstrationsPeopleInOnlyWhileItLasts() {
        String password = "only-for-the-demonstration";
        PeopleFixture demo = people.withDemoPassword(password);
        DemoPeopleTests.demoPeople(demo).seeTo();

        assertThat(demo.signIn.password("quan-tri.ha-tinh@hop-luu.example", password, from("10.0.0.1")))
                .isInstanceOf(Outcome.SignedIn.class);
        assertThat(people.signIn.password("quan-tri.ha-tinh@hop-luu.example", password, from("10.0.0.1")))
                .isEqualTo(new Outcome.Refused());
    }

    private Duration heldBack(String address) {
        return people.signIn.password("lap@hop-luu.example", PASSWORD, from(address))
                        instanceof Outcome.HeldBack(var time)
                ? time
                : Duration.ZERO;
    }

    private String device(String address) {
        return people.signIn.password("lap@hop-luu.example", PASSWORD, from(address))
                        instanceof Outcome.SignedIn(var _, var device)
                ? device
                : "";
    }
}
