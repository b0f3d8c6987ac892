package vn.hopluu.org.people;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.hopluu.org.access.Role;
import vn.hopluu.org.audit.TrailFixture;
import vn.hopluu.org.people.Invitations.Creation;
import vn.hopluu.org.people.Invitations.Invited;
import vn.hopluu.org.people.Invitations.Person;
import vn.hopluu.org.secrets.VaultFixture;
import vn.hopluu.org.settings.OrgSettings;
import vn.hopluu.org.settings.OrgSettings.Topic;
import vn.hopluu.org.settings.PeopleSettings;
import vn.hopluu.org.settings.PeopleSettings.SecondFactorFor;
import vn.hopluu.platform.TestPlatform;

/** People as one instance has them, on a real store, with a clock to set. All of them are synthetic. */
final class PeopleFixture {

    static final String PASSWORD = "bốn con trâu đi qua cầu treo";
    static final MongoClient STORE = MongoClients.create(TestPlatform.shared().mongodbUri());

    final SettableClock clock;
    final OrgSettings store;
    final PeopleSettings settings;
    final Sessions sessions;
    final SessionDocuments sessionDocuments;
    final EndedSessions ended;
    final Accounts accounts;
    final AccountDocuments documents;
    final Hashing hashing = new Hashing();
    final Lockout lockout;
    final SecondFactors factors;
    final SecondFactorSetUp setUp;
    final SignIn signIn;
    final Passwords passwords;
    final Invitations invitations;
    final Acceptance acceptance;
    final TokenRights rights;

    private PeopleFixture(OrgSettings store, SettableClock clock, PeopleSettings settings) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        var vault = VaultFixture.vault();
        sessionDocuments = new SessionDocuments(STORE, store);
        documents = new AccountDocuments(STORE, store);
        var trail = TrailFixture.on(STORE, store);
        sessions = new Sessions(sessionDocuments, documents, settings, trail, clock);
        ended = new EndedSessions(sessionDocuments, clock);
        accounts = new Accounts(documents, sessions, trail, clock);
        var devices = new Devices(vault, clock);
        lockout = new Lockout(new Attempts(new AttemptDocuments(STORE, store), clock), devices);
        var authenticator = new Authenticator(vault, clock);
        factors = new SecondFactors(accounts, authenticator, lockout, settings, clock);
        setUp = new SecondFactorSetUp(accounts, authenticator, vault, clock);
        signIn = new SignIn(accounts, hashing, factors, lockout, devices, sessions, settings);
        var rules = new PasswordRules(settings);
        passwords = new Passwords(accounts, hashing, rules, lockout, sessions);
        invitations = new Invitations(accounts, settings, clock);
        acceptance = new Acceptance(invitations, accounts, hashing, rules, sessions);
        rights = new TokenRights(accounts);
    }

    static PeopleFixture empty() {
        return new PeopleFixture(
                new OrgSettings("people-" + UUID.randomUUID(), "", new Topic(4, (short) 1)),
                new SettableClock(),
                settings(SecondFactorFor.ADMINISTRATORS, ""));
    }

    /** Another instance on the same store. */
    PeopleFixture another() {
        return new PeopleFixture(store, clock, settings);
    }

    PeopleFixture withDemoPassword(String password) {
        return new PeopleFixture(store, clock, settings(SecondFactorFor.ADMINISTRATORS, password));
    }

    static PeopleSettings settings(SecondFactorFor secondFactor, String demoPassword) {
        return new PeopleSettings(
                12, secondFactor, Duration.ofHours(12), Duration.ofHours(1), Duration.ofHours(72), demoPassword);
    }

    Invited invited(String email, Role role, String unit) {
        Person person = new Person("Người Thử (synthetic)", email, List.of(held(role, unit)));
        return switch (invitations.create(person, null)) {
            case Creation.Created(var invited) -> invited;
            case Creation.AlreadyCreated _, Creation.EmailTaken _, Creation.KeyReused _ ->
                throw new IllegalStateException(email);
        };
    }

    /** Somebody who set {@link #PASSWORD}. */
    AccountId active(String email, Role role, String unit) {
        Invited invited = invited(email, role, unit);
        acceptance.accept(invited.token(), PASSWORD);
        return invited.account().id();
    }

    AccountId preparer(String email) {
        return active(email, Role.PREPARER, "xa-dan-hai");
    }

    static Held held(Role role, String unit) {
        return new Held(role, unit, LocalDate.parse("2026-01-01"), null);
    }

    static Origin from(String address) {
        return new Origin(address, null, "Firefox");
    }

    static Origin from(String address, @Nullable String device) {
        return new Origin(address, device, "Firefox");
    }

    /** A session of somebody who has just proved who they are. */
    Sessions.Begun session(AccountId id, Origin origin) {
        return sessions.begin(id, accounts.find(id).orElseThrow().revision(), origin);
    }

    /** Sets a second factor up for somebody who has just proved who they are. */
    SecondFactorSetUp.Begun begun(AccountId id) {
        return setUp.begin(id, accounts.find(id).orElseThrow().revision());
    }

    /** What an authenticator shows that took the secret over. */
    String code(String typed) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes(typed), "HmacSHA1"), clock.instant());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (char letter : base32.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = new byte[20];
        for (int i = 0; i < 20; i++) {
            bytes[19 - i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }
}
