package vn.hopluu.org.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hopluu.org.issuer.OwnIssuer;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Accounts;
import vn.hopluu.org.secrets.Vault;
import vn.hopluu.org.secrets.Vault.Sealer;
import vn.hopluu.org.signin.HalfSession.ToDo;

/** Keeps half sessions with the browser, sealed: nothing is in the store before somebody is known for sure. */
@Component
@OwnIssuer
class HalfSessions {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Sealer sealer;
    private final Cookies cookies;
    private final Accounts accounts;
    private final Clock clock;

    HalfSessions(Vault vault, Cookies cookies, Accounts accounts, Clock clock) {
        this.sealer = vault.forPurpose("half-session");
        this.cookies = cookies;
        this.accounts = accounts;
        this.clock = clock;
    }

    void begin(HttpServletResponse response, Account account, ToDo toDo) {
        HalfSession half = new HalfSession(
                account.id(), account.revision(), toDo, clock.instant().plus(LIFE));
        cookies.write(response, Cookies.HALF_SESSION, sealer.seal(half.text().getBytes(UTF_8)), LIFE);
    }

    void end(HttpServletResponse response) {
        cookies.delete(response, Cookies.HALF_SESSION);
    }

    Optional<HalfSession> find(HttpServletRequest request, ToDo toDo) {
        return Optional.ofNullable(cookies.read(request, Cookies.HALF_SESSION))
                .flatMap(this::opened)
                .filter(half -> half.toDo() == toDo && clock.instant().isBefore(half.until()))
                .filter(this::isUnchanged);
    }

    private boolean isUnchanged(HalfSession half) {
        return accounts.find(half.account())
                .filter(account -> account.revision() == half.revision())
                .isPresent();
    }

    private Optional<HalfSession> opened(String sealed) {
        try {
            return Optional.of(HalfSession.of(new String(sealer.open(sealed), UTF_8)));
        } catch (RuntimeException changed) {
            return Optional.empty();
        }
    }
}
