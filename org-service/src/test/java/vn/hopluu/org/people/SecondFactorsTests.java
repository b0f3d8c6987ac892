package vn.hopluu.org.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hopluu.org.people.PeopleFixture.PASSWORD;
import static vn.hopluu.org.people.PeopleFixture.from;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.people.SecondFactorSetUp.Outcome.Confirmed;
import vn.hopluu.org.people.SecondFactorSetUp.Outcome.Mistyped;
import vn.hopluu.org.people.SecondFactorSetUp.Outcome.Over;
import vn.hopluu.org.people.SecondFactors.Outcome;

class SecondFactorsTests {

    private static final Origin HERE = from("10.0.0.1");

    private final PeopleFixture people = PeopleFixture.empty();
    private final AccountId id = people.preparer("lap@hop-luu.example");

    @Test
    void areAskedForOnceTheyAreSetUp() {
        String secret = setUp().secret();
        people.clock.goOn(Duration.ofSeconds(30));

        assertThat(people.signIn.password("lap@hop-luu.example", PASSWORD, HERE))
                .isInstanceOf(SignIn.Outcome.SecondFactorNeeded.class);
        assertThat(people.signIn.secondFactor(id, people.code(secret), HERE))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void areTakenAwayByAnAdministratorForWhoLostThem() {
        setUp();
        Sessions.Begun session = people.session(id, HERE);
        long before = people.accounts.find(id).orElseThrow().revision();

        assertThatThrownBy(() -> people.accounts.removeSecondFactor(id, _ -> {
                    throw new IllegalStateException("out of reach");
                }))
                .hasMessage("out of reach");
        assertThat(people.accounts.find(id).orElseThrow().secondFactor()).isTrue();
        people.accounts.removeSecondFactor(id, _ -> {});

        assertThat(people.accounts.find(id).orElseThrow().revision()).isGreaterThan(before);
        assertThat(people.sessions.find(session.secret())).isEmpty();
        assertThat(people.signIn.password("lap@hop-luu.example", PASSWORD, HERE))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void takeACodeOnce() {
        String secret = setUp().secret();

        assertThat(people.signIn.secondFactor(id, people.code(secret), HERE)).isEqualTo(new SignIn.Outcome.Refused());
        people.clock.goOn(Duration.ofSeconds(30));
        String code = people.code(secret);
        assertThat(people.signIn.secondFactor(id, code, HERE)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(people.signIn.secondFactor(id, code, HERE)).isEqualTo(new SignIn.Outcome.Refused());
    }

    @Test
    void forgiveAClockThatIsOneStepWrong() {
        String secret = setUp().secret();
        people.clock.goOn(Duration.ofMinutes(5));
        String code = people.code(secret);
        people.clock.goOn(Duration.ofSeconds(30));
        assertThat(people.signIn.secondFactor(id, code, HERE)).isInstanceOf(SignIn.Outcome.SignedIn.class);

        String older = people.code(secret);
        people.clock.goOn(Duration.ofSeconds(60));
        assertThat(people.signIn.secondFactor(id, older, HERE)).isEqualTo(new SignIn.Outcome.Refused());
    }

    @Test
    void giveTenRecoveryCodesEachGoodOnce() {
        List<String> codes = setUp().codes();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(people.signIn.secondFactor(id, codes.getFirst().toUpperCase(), HERE))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(people.signIn.secondFactor(id, codes.getFirst(), HERE)).isEqualTo(new SignIn.Outcome.Refused());
        assertThat(people.signIn.secondFactor(id, codes.getLast().replace("-", ""), HERE))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void areStoredSealed() {
        String secret = setUp().secret();

        assertThat(people.documents.find(id.value()).toString()).doesNotContain(secret);
    }

    @Test
    void areNotTakenIntoUseWithAWrongCode() {
        SecondFactorSetUp.Begun begun = people.begun(id);

        assertThat(begun.uri()).startsWith("otpauth://totp/").contains("secret=" + begun.secret());
        assertThat(people.setUp.confirm(id, begun.note(), "000000"))
                .isInstanceOfSatisfying(
                        Mistyped.class,
                        again -> assertThat(again.begun().secret()).isEqualTo(begun.secret()));
        assertThat(people.accounts.find(id).orElseThrow().secondFactor()).isFalse();
    }

    @Test
    void areNotSetUpLongAfterThePassword() {
        SecondFactorSetUp.Begun begun = people.begun(id);
        people.clock.goOn(Duration.ofMinutes(10));

        assertThat(confirm(id, begun)).isEqualTo(new Over());
    }

    @Test
    void areNotSetUpForSomebodyElse() {
        AccountId another = people.preparer("khac@hop-luu.example");

        assertThat(confirm(another, people.begun(id))).isEqualTo(new Over());
        assertThat(people.setUp.confirm(id, "a note of one's own making", "000000"))
                .isEqualTo(new Over());
    }

    @Test
    void areNotReplacedByWhatWasBegunBeforeThem() {
        SecondFactorSetUp.Begun before = people.begun(id);
        SecondFactorSetUp.Begun another = people.begun(id);
        setUp();

        assertThat(confirm(id, before)).isEqualTo(new Over());

        SecondFactorSetUp.Begun replacement = people.begun(id);
        SecondFactorSetUp.Begun rival = people.begun(id);
        assertThat(confirm(id, replacement)).isInstanceOf(Confirmed.class);
        assertThat(confirm(id, rival)).isEqualTo(new Over());
        assertThat(confirm(id, another)).isEqualTo(new Over());
    }

    @Test
    void areNotSetUpByWhoKnewAPasswordThatIsNoLongerGood() {
        SecondFactorSetUp.Begun begun = people.begun(id);
        people.acceptance.accept(people.invitations.invite(id).orElseThrow().token(), PASSWORD + "!");

        assertThat(confirm(id, begun)).isEqualTo(new Over());
    }

    @Test
    void areNotSetUpForAClosedAccount() {
        SecondFactorSetUp.Begun begun = people.begun(id);
        people.accounts.close(id, _ -> {});

        assertThat(confirm(id, begun)).isEqualTo(new Over());
        assertThat(confirm(id, people.begun(id))).isEqualTo(new Over());
    }

    @Test
    void cannotBeGuessed() {
        setUp();
        int held = 0;
        for (int i = 0; i < 100; i++) {
            SignIn.Outcome outcome = people.signIn.secondFactor(id, "%06d".formatted(i), from("10.6.6." + i));
            held += outcome instanceof SignIn.Outcome.HeldBack ? 1 : 0;
        }
        assertThat(held).isEqualTo(80);
    }

    @Test
    void mayBeRemovedByWhoNeedsNone() {
        List<String> codes = setUp().codes();

        assertThat(people.factors.remove(id, "000000", HERE)).isEqualTo(new Outcome.Refused());
        assertThat(people.factors.remove(id, codes.getFirst(), HERE)).isEqualTo(new Outcome.Removed());
        assertThat(people.signIn.password("lap@hop-luu.example", PASSWORD, HERE))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
    }

    @Test
    void cannotBeRemovedByAdministrators() {
        AccountId administrator = people.active("quan-tri@hop-luu.example", Role.ADMINISTRATOR, "tinh-ha-tinh");

        assertThat(people.factors.remove(administrator, "000000", HERE)).isEqualTo(new Outcome.Required());
    }

    private record SetUp(String secret, List<String> codes) {}

    private SetUp setUp() {
        SecondFactorSetUp.Begun begun = people.begun(id);
        return switch (confirm(id, begun)) {
            case Confirmed(var _, var codes) -> new SetUp(begun.secret(), codes);
            case Mistyped _, Over _ -> throw new IllegalStateException();
        };
    }

    private SecondFactorSetUp.Outcome confirm(AccountId whose, SecondFactorSetUp.Begun begun) {
        return people.setUp.confirm(whose, begun.note(), people.code(begun.secret()));
    }
}
