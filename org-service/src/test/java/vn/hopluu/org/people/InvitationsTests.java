package vn.hopluu.org.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.people.PeopleFixture.PASSWORD;
import static vn.hopluu.org.people.PeopleFixture.from;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.people.Acceptance.Outcome;
import vn.hopluu.org.people.Invitations.Creation;
import vn.hopluu.org.people.Invitations.Invited;
import vn.hopluu.org.people.Invitations.Person;

class InvitationsTests {

    private final PeopleFixture people = PeopleFixture.empty();
    private final Person person = new Person(
            "Người Thử (synthetic)", "Lap@hop-luu.example", List.of(PeopleFixture.held(Role.PREPARER, "xa-dan-hai")));

    @Test
    void areGoodOnce() {
        Invited invited = people.invited("lap@hop-luu.example", Role.PREPARER, "xa-dan-hai");

        assertThat(people.invitations.find(invited.token())).contains(invited.account());
        assertThat(people.acceptance.accept(invited.token(), PASSWORD)).isInstanceOf(Outcome.Accepted.class);
        assertThat(people.invitations.find(invited.token())).isEmpty();
        assertThat(people.acceptance.accept(invited.token(), PASSWORD)).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void areNotUsedUpByAPasswordThatIsTooWeak() {
        Invited invited = people.invited("lap@hop-luu.example", Role.PREPARER, "xa-dan-hai");

        assertThat(people.acceptance.accept(invited.token(), "password1234"))
                .isEqualTo(new Outcome.TooWeak(Weakness.GUESSABLE));
        assertThat(people.acceptance.accept(invited.token(), PASSWORD)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void expire() {
        Invited invited = people.invited("lap@hop-luu.example", Role.PREPARER, "xa-dan-hai");
        people.clock.goOn(Duration.ofHours(72));

        assertThat(people.acceptance.accept(invited.token(), PASSWORD)).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void areReplacedByTheNextWhichEndsEverySession() {
        AccountId id = people.preparer("lap@hop-luu.example");
        Sessions.Begun begun = people.session(id, from("10.0.0.1"));
        Invited first = people.invitations.invite(id).orElseThrow();
        Invited second = people.invitations.invite(id).orElseThrow();

        assertThat(people.sessions.find(begun.secret())).isPresent();
        assertThat(people.acceptance.accept(first.token(), PASSWORD)).isEqualTo(new Outcome.Unknown());
        assertThat(people.acceptance.accept(second.token(), PASSWORD + "!")).isInstanceOf(Outcome.Accepted.class);
        assertThat(people.sessions.find(begun.secret())).isEmpty();
    }

    @Test
    void areNoLongerGoodWhenAnAccountThatIsInUseGetsOtherRights() {
        AccountId id = people.preparer("lap@hop-luu.example");
        Invited invited = people.invitations.invite(id).orElseThrow();
        grant(id, PeopleFixture.held(Role.REVIEWER, "tinh-ha-tinh"));

        assertThat(people.acceptance.accept(invited.token(), PASSWORD + "!")).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void outlastOtherRightsOfWhomTheyMadeTheAccountFor() {
        Invited invited = people.invited("lap@hop-luu.example", Role.PREPARER, "xa-dan-hai");
        grant(invited.account().id(), PeopleFixture.held(Role.APPROVER, "xa-dan-hai"));

        assertThat(people.acceptance.accept(invited.token(), PASSWORD)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void areCheckedAgainstTheRightsThatTheAccountHasWhenTheyAreMade() {
        AccountId id = people.preparer("lap@hop-luu.example");
        List<Account> asked = new ArrayList<>();
        people.invitations.invite(id, account -> {
            asked.add(account);
            if (asked.size() == 1) {
                grant(id, PeopleFixture.held(Role.REVIEWER, "tinh-ha-tinh"));
            }
        });

        assertThat(asked)
                .extracting(account -> account.rights().getFirst().unit())
                .containsExactly("xa-dan-hai", "tinh-ha-tinh");
    }

    private void grant(AccountId id, Held right) {
        people.accounts.grant(
                id, List.of(right), people.accounts.find(id).orElseThrow().revision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "a-7kq2m9xw4t3v.", "a-7kq2m9xw4t3v.x", "../../x", "$ne"})
    void areNotGuessed(String token) {
        assertThat(people.invitations.find(token)).isEmpty();
        assertThat(people.acceptance.accept(token, PASSWORD)).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void areNotThereForAClosedAccount() {
        Invited invited = people.invited("lap@hop-luu.example", Role.PREPARER, "xa-dan-hai");
        people.accounts.close(invited.account().id(), _ -> {});

        assertThat(people.acceptance.accept(invited.token(), PASSWORD)).isEqualTo(new Outcome.Unknown());
        assertThat(people.invitations.invite(invited.account().id())).isEmpty();
    }

    @Test
    void makeOneAccountForOneKeyAndOneEmail() {
        assertThat(people.invitations.create(person, "key")).isInstanceOf(Creation.Created.class);
        assertThat(people.invitations.create(person, "key"))
                .isInstanceOfSatisfying(
                        Creation.AlreadyCreated.class,
                        again -> assertThat(
                                        people.invitations.find(again.invited().token()))
                                .isPresent());
        assertThat(people.invitations.create(new Person("Khác", "khac@hop-luu.example", person.rights()), "key"))
                .isEqualTo(new Creation.KeyReused());
        assertThat(people.invitations.create(new Person("Khác", "lAp@hop-luu.example", person.rights()), null))
                .isEqualTo(new Creation.EmailTaken());
        assertThat(people.accounts.all()).hasSize(1);
    }

    @Test
    void giveRightsFromTheirFirstDayToTheDayBeforeTheirLast() {
        AccountId id = people.preparer("lap@hop-luu.example");
        Held held = new Held(Role.APPROVER, "xa-dan-hai", LocalDate.parse("2026-12-01"), LocalDate.parse("2027-01-01"));
        people.accounts.grant(
                id, List.of(held), people.accounts.find(id).orElseThrow().revision());

        assertThat(people.rights.of(id, LocalDate.parse("2026-11-30"))).isEmpty();
        assertThat(people.rights.of(id, LocalDate.parse("2026-12-01")))
                .containsExactly(new Right(Role.APPROVER, "xa-dan-hai"));
        assertThat(people.rights.of(id, LocalDate.parse("2027-01-01"))).isEmpty();
        people.accounts.close(id, _ -> {});
        assertThat(people.rights.of(id, LocalDate.parse("2026-12-01"))).isEmpty();
    }
}
