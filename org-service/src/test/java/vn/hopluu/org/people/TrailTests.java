package vn.hopluu.org.people;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.hopluu.org.people.PeopleFixture.from;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.audit.AuditQuery;
import vn.hopluu.org.audit.Entry;
import vn.hopluu.org.audit.FieldChange;
import vn.hopluu.org.audit.TrailFixture;
import vn.hopluu.org.audit.Written;

/** What the audit trail keeps of people, and what it must never keep. */
class TrailTests {

    private final PeopleFixture people = PeopleFixture.empty();
    private final AccountId id = people.preparer("an@example.vn");

    @Test
    void tellsOfRightsAsTheyWereAndAre() {
        Held other = new Held(Role.REVIEWER, "tinh-ha-tinh", LocalDate.of(2026, 1, 1), null);
        long revision = people.accounts.find(id).orElseThrow().revision();

        people.accounts.grant(id, List.of(other), revision);

        Entry granted = newest("GRANT_RIGHTS");
        assertThat(granted.units()).hasSize(2).contains("tinh-ha-tinh");
        assertThat(granted.changes()).extracting(FieldChange::field).containsExactly("/rights");
        assertThat(granted.changes().getFirst().after()).isEqualTo("REVIEWER@tinh-ha-tinh[2026-01-01,]");
        assertThat(granted.changes().getFirst().before()).startsWith("PREPARER@");
    }

    @Test
    void tellsOfPasswordsThatTheyChangedAndNeverWhatTheyAre() {
        people.passwords.change(id, PeopleFixture.PASSWORD, "một mật khẩu khác hẳn 47", from("10.0.0.1"), null);
        people.invitations.invite(id);

        List<Entry> all = entries();
        assertThat(all).extracting(Entry::act).contains("MAKE_ACCOUNT", "SET_PASSWORD", "INVITE");
        StoredAccount stored = people.accounts.stored(id).orElseThrow();
        assertThat(all.toString())
                .doesNotContain(PeopleFixture.PASSWORD, "khác hẳn", requireNonNull(stored.password()))
                .doesNotContain(requireNonNull(stored.invitation()).digest());
    }

    @Test
    void tellsWhoWasNotLetInAndWho() {
        people.signIn.password("an@example.vn", "sai mật khẩu rồi", from("10.0.0.1"));
        people.passwords.change(id, "cũng sai mật khẩu", "một mật khẩu khác hẳn 47", from("10.0.0.1"), null);
        people.session(id, from("10.0.0.1"));

        assertThat(entries().stream().map(Entry::act).filter("FAIL_TO_PROVE_IDENTITY"::equals))
                .hasSize(2);
        assertThat(newest("FAIL_TO_PROVE_IDENTITY").account()).isEqualTo(id.value());
        assertThat(newest("SIGN_IN").account()).isEqualTo(id.value());
        assertThat(newest("SIGN_IN").units()).isNotEmpty();
    }

    @Test
    void tellsOfAnEndOnce() {
        Sessions.Begun begun = people.session(id, from("10.0.0.1"));

        people.sessions.end(begun.sid());
        people.sessions.end(begun.sid());

        assertThat(entries().stream().map(Entry::act).filter("SIGN_OUT"::equals))
                .hasSize(1);
    }

    @Test
    void losesNothingWhenAnAccountIsChangedWhileItsEntriesAreTakenAway() {
        people.invitations.invite(id);
        StoredAccount seen = people.accounts.stored(id).orElseThrow();
        int before = entries().size();

        people.documents.replace(seen, seen.withInvitation(new StoredInvitation("x", people.clock.instant())));

        assertThat(entries()).hasSize(before);
        assertThat(TrailFixture.isSound(PeopleFixture.STORE, people.store)).isTrue();
    }

    @Test
    void forgetsNoSessionBeforeItsEntriesAreInTheChain() {
        Sessions.Begun begun = people.session(id, from("10.0.0.1"));
        people.clock.goOn(Duration.ofDays(2));

        people.sessions.sweep();
        assertThat(people.sessionDocuments.bySid(begun.sid())).isPresent();
        entries();
        people.sessions.sweep();
        assertThat(people.sessionDocuments.bySid(begun.sid())).isEmpty();
    }

    private Entry newest(String act) {
        return entries().stream()
                .filter(entry -> entry.act().equals(act))
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> entries() {
        TrailFixture.sweep(PeopleFixture.STORE, people.store);
        Optional<String> any = Optional.empty();
        List<Written> found = new ArrayList<>();
        TrailFixture.on(PeopleFixture.STORE, people.store)
                .read(new AuditQuery(Optional.empty(), any, any, any, any, any, any, any), found::add);
        return found.stream().map(Written::entry).toList();
    }
}
