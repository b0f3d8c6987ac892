package vn.hopluu.org.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.people.PeopleFixture.PASSWORD;
import static vn.hopluu.org.people.PeopleFixture.from;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.people.Sessions.Begun;
import vn.hopluu.org.secrets.Digest;

class SessionsTests {

    private static final StoredFactor FACTOR = new StoredFactor("sealed", 0, List.of());

    private final PeopleFixture people = PeopleFixture.empty();
    private final AccountId id = people.preparer("lap@hop-luu.example");

    @Test
    void areFoundByTheirSecretOnly() {
        Begun begun = people.session(id, from("10.0.0.1"));

        assertThat(people.sessions.find(begun.secret())).hasValueSatisfying(session -> {
            assertThat(session.sid()).isEqualTo(begun.sid());
            assertThat(session.account()).isEqualTo(id);
        });
        assertThat(people.sessions.find(begun.sid())).isEmpty();
        assertThat(people.sessions.find(Digest.of(begun.secret()))).isEmpty();
        assertThat(people.sessions.named(begun.sid())).isPresent();
    }

    @Test
    void endWhenNothingComesFromThem() {
        Begun begun = people.session(id, from("10.0.0.1"));
        people.clock.goOn(Duration.ofMinutes(59));
        assertThat(people.sessions.find(begun.secret())).isPresent();
        people.clock.goOn(Duration.ofMinutes(59));
        assertThat(people.sessions.find(begun.secret())).isPresent();
        people.clock.goOn(Duration.ofMinutes(60));
        assertThat(people.sessions.find(begun.secret())).isEmpty();
    }

    @Test
    void endAfterADayOfWorkWhateverHappens() {
        Begun begun = people.session(id, from("10.0.0.1"));
        for (int i = 0; i < 23; i++) {
            people.clock.goOn(Duration.ofMinutes(30));
            assertThat(people.sessions.find(begun.secret())).isPresent();
        }
        people.clock.goOn(Duration.ofMinutes(30));
        assertThat(people.sessions.find(begun.secret())).isEmpty();
    }

    @Test
    void areListedAndRevoked() {
        Begun first = people.session(id, from("10.0.0.1"));
        people.clock.goOn(Duration.ofMinutes(1));
        Begun second = people.session(id, new Origin("10.0.0.2", null, "Chrome\n\u0000" + "x".repeat(999)));

        assertThat(people.sessions.list(id)).extracting(Session::sid).containsExactly(second.sid(), first.sid());
        assertThat(people.sessions.list(id).getFirst().agent())
                .hasSizeLessThanOrEqualTo(200)
                .doesNotContain("\n");
        people.sessions.end(second.sid());
        assertThat(people.sessions.find(second.secret())).isEmpty();
        assertThat(people.sessions.list(id)).extracting(Session::sid).containsExactly(first.sid());
    }

    @Test
    void areToldToGatewaysWhenTheyEnd() {
        Begun first = people.session(id, from("10.0.0.1"));
        Begun second = people.session(id, from("10.0.0.1"));
        people.sessions.end(first.sid());

        EndedSessions.Since told = people.ended.since(null);
        assertThat(told.digests()).containsExactly(Digest.of(first.sid()));
        people.clock.goOn(Duration.ofSeconds(10));
        EndedSessions.Since later = people.ended.since(told.next());
        people.sessions.end(second.sid());
        assertThat(people.another().ended.since(later.next()).digests()).containsExactly(Digest.of(second.sid()));
        people.clock.goOn(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(people.ended.since("nonsense").digests()).isEmpty();
    }

    @Test
    void areAllToldThoughManyEndAtOneTime() {
        Set<String> ended = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            ended.add(Digest.of(people.session(id, from("10.0.0.1")).sid()));
        }
        people.sessions.endAllOf(id);

        Set<String> told = new HashSet<>();
        String next = null;
        for (int page = 0; page < 4; page++) {
            EndedSessions.Since since = people.ended.since(next, 2);
            told.addAll(since.digests());
            next = since.next();
        }
        assertThat(told).isEqualTo(ended);
    }

    @Test
    void areToldThoughTheyWereWrittenWhileLaterOnesWereTold() {
        Begun late = people.session(id, from("10.0.0.1"));
        Instant before = people.clock.instant().truncatedTo(ChronoUnit.MILLIS);
        people.session(id, from("10.0.0.1"));
        people.session(id, from("10.0.0.1"));
        people.clock.goOn(Duration.ofSeconds(1));
        people.sessions.endOthersOf(id, late.sid());

        String second = people.ended.since(null, 1).next();
        people.sessionDocuments.end(late.sid(), before, new Document());
        people.clock.goOn(Duration.ofSeconds(10));
        String third = people.ended.since(second, 1).next();
        String round = people.ended.since(third, 1).next();

        assertThat(people.ended.since(round, 3).digests()).contains(Digest.of(late.sid()));
    }

    @Test
    void areOverByTheVeryWriteThatEndsThem() {
        List<UnaryOperator<StoredAccount>> changes = List.of(
                account -> account.withRights(List.of()),
                account -> account.withPassword("another"),
                account -> account.withFactor(FACTOR).withoutFactor(),
                StoredAccount::withoutProofs,
                StoredAccount::closed);
        for (UnaryOperator<StoredAccount> change : changes) {
            Begun begun = people.session(id, from("10.0.0.1"));
            assertThat(people.sessions.find(begun.secret())).isPresent();
            people.accounts.change(id, account -> Optional.of(change.apply(account)));

            assertThat(people.sessions.find(begun.secret())).isEmpty();
            assertThat(people.sessions.named(begun.sid())).isEmpty();
            assertThat(people.sessions.list(id)).isEmpty();
        }
    }

    @Test
    void areOverByTheVeryWriteButTheOneThatIsKept() {
        Begun here = people.session(id, from("10.0.0.1"));
        Begun there = people.session(id, from("10.0.0.2"));
        people.accounts.change(
                id, account -> Optional.of(account.withPassword("another").keepingSession(here.sid())));
        Begun later = people.session(id, from("10.0.0.2"));

        assertThat(people.sessions.find(there.secret())).isEmpty();
        assertThat(people.sessions.find(here.secret())).isPresent();
        assertThat(people.sessions.find(later.secret())).isPresent();
    }

    @Test
    void goOnWhenTheirOwnerSetsASecondFactorUp() {
        Begun begun = people.session(id, from("10.0.0.1"));
        people.accounts.change(id, account -> Optional.of(account.withFactor(FACTOR)));

        assertThat(people.sessions.find(begun.secret())).isPresent();
    }

    @Test
    void endWhenRightsChange() {
        Begun begun = people.session(id, from("10.0.0.1"));
        Account account = people.accounts.find(id).orElseThrow();

        assertThat(people.accounts.grant(id, account.rights(), account.revision() - 1))
                .isInstanceOf(Accounts.Outcome.Stale.class);
        assertThat(people.sessions.find(begun.secret())).isPresent();
        assertThat(people.accounts.grant(id, List.of(), account.revision()))
                .isInstanceOf(Accounts.Outcome.Changed.class);
        assertThat(people.sessions.find(begun.secret())).isEmpty();
    }

    @Test
    void endWhenAPasswordChangesExceptWhereItIsChanged() {
        Begun here = people.session(id, from("10.0.0.1"));
        Begun there = people.session(id, from("10.0.0.2"));

        assertThat(people.passwords.change(id, "wrong", PASSWORD + "!", from("10.0.0.1"), here.sid()))
                .isEqualTo(new Passwords.Outcome.Refused());
        assertThat(people.passwords.change(id, PASSWORD, "123456789012", from("10.0.0.1"), here.sid()))
                .isEqualTo(new Passwords.Outcome.TooWeak(Weakness.GUESSABLE));
        assertThat(people.sessions.find(there.secret())).isPresent();
        assertThat(people.passwords.change(id, PASSWORD, PASSWORD + "!", from("10.0.0.1"), here.sid()))
                .isEqualTo(new Passwords.Outcome.Changed());
        assertThat(people.sessions.find(there.secret())).isEmpty();
        assertThat(people.sessions.find(here.secret())).isPresent();
    }
}
