package vn.hopluu.org.people;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.hopluu.org.audit.Trail;
import vn.hopluu.org.audit.Written;
import vn.hopluu.org.secrets.Digest;
import vn.hopluu.org.settings.PeopleSettings;

/**
 * The sessions of all people.
 *
 * <p>One lasts twelve hours at most, which is a working day with its evening, and ends after an hour in which nothing came
 * from it: NIST SP 800-63B-4 allows a day and an hour where two factors are used, and ASVS 5.0 (7.3.1, 7.3.2) asks for both
 * limits. An open portal renews its tokens every few minutes, so that the hour counts from when it is closed, and nobody who
 * is filling in a report is thrown out. Both are settings.
 */
@Component
public class Sessions {

    /** Longer than any access token, and any gateway's doubt. */
    static final Duration TOLD_AS_ENDED = Duration.ofMinutes(10);

    private static final Duration NOTED_AGAIN_AFTER = Duration.ofMinutes(1);

    private final SessionDocuments documents;
    private final AccountDocuments accounts;
    private final PeopleSettings settings;
    private final Trail trail;
    private final Clock clock;

    Sessions(SessionDocuments documents, AccountDocuments accounts, PeopleSettings settings, Trail trail, Clock clock) {
        this.documents = documents;
        this.accounts = accounts;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param secret the cookie's value; it is not kept */
    public record Begun(String sid, String secret) {}

    /**
     * Begins a session of somebody who proved who they are.
     *
     * @param revision the account's at that time: what changes it later in a way that ends sessions ends this one
     */
    public Begun begin(AccountId account, long revision, Origin origin) {
        Begun begun = new Begun(Chance.token(128), Chance.token(256));
        Instant now = now();
        Written entry = trail.entry(SessionDeeds.began(begun.sid(), account, accounts.find(account.value()), now));
        documents.insert(new StoredSession(
                Digest.of(begun.secret()),
                begun.sid(),
                account.value(),
                revision,
                shortened(origin.userAgent()),
                shortened(origin.address()),
                now,
                now,
                now.plus(settings.sessionLongest()),
                null,
                List.of(entry.document())));
        trail.keep(entry);
        return begun;
    }

    /** The session that a cookie opens, if it has not ended; that it was seen is noted. */
    public Optional<Session> find(String secret) {
        return noted(documents.find(Digest.of(secret)));
    }

    /** The session of a token, if it has not ended; that it was seen is noted. */
    public Optional<Session> named(String sid) {
        return noted(documents.bySid(sid));
    }

    public void end(String sid) {
        Instant now = now();
        documents.bySid(sid).filter(session -> session.ended() == null).ifPresent(session -> {
            AccountId account = new AccountId(session.account());
            Written entry = trail.entry(SessionDeeds.ended(sid, account, accounts.find(session.account()), now));
            if (documents.end(sid, now, entry.document())) {
                trail.keep(entry);
            }
        });
    }

    public void endAllOf(AccountId account) {
        endOthersOf(account, null);
    }

    /** @param keep the session that goes on; null to end all */
    public void endOthersOf(AccountId account, @Nullable String keep) {
        documents.endAllOf(account.value(), keep == null ? "" : keep, now());
    }

    /** Those that have not ended, the newest first. */
    public List<Session> list(AccountId account) {
        Instant now = now();
        Optional<StoredAccount> owner = accounts.find(account.value());
        return documents.of(account.value()).stream()
                .filter(session -> goesOn(session, now) && isAllowed(session, owner))
                .map(StoredSession::told)
                .sorted(comparing(Session::began).reversed())
                .toList();
    }

    private Optional<Session> noted(Optional<StoredSession> found) {
        Instant now = now();
        Optional<StoredSession> open = found.filter(session -> goesOn(session, now))
                .filter(session -> isAllowed(session, accounts.find(session.account())));
        open.filter(session -> session.lastSeen().plus(NOTED_AGAIN_AFTER).isBefore(now))
                .ifPresent(session -> documents.seen(session.digest(), now));
        return open.map(StoredSession::told);
    }

    private static boolean isAllowed(StoredSession session, Optional<StoredAccount> owner) {
        return owner.filter(account -> account.allows(session)).isPresent();
    }

    private boolean goesOn(StoredSession session, Instant now) {
        return session.ended() == null
                && now.isBefore(session.ends())
                && now.isBefore(session.lastSeen().plus(settings.sessionIdle()));
    }

    /** Sessions are forgotten when no token of theirs can be good any more. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void sweep() {
        documents.forget(now().minus(TOLD_AS_ENDED.multipliedBy(2)), now().minus(TOLD_AS_ENDED));
    }

    /** As exact as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= 200 ? plain : plain.substring(0, 200);
    }
}
