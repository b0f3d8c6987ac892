package vn.hopluu.org.accounts;

import static java.util.Comparator.comparing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.access.Right;
import vn.hopluu.org.access.Rules;
import vn.hopluu.org.access.Standing;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.AccountId;
import vn.hopluu.org.people.Accounts;
import vn.hopluu.org.people.Session;
import vn.hopluu.org.people.Sessions;
import vn.hopluu.org.web.Page;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

/** What concerns nobody but who asks. */
@RestController
@Tag(name = "me")
class MeController {

    private final Rules rules;
    private final Accounts accounts;
    private final Sessions sessions;

    MeController(Rules rules, Accounts accounts, Sessions sessions) {
        this.rules = rules;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @GetMapping("/api/me")
    @Operation(summary = "Who you are, your rights, and the unit at which each counts today")
    MeView me(@AuthenticationPrincipal Caller caller) {
        Optional<Account> account = id(caller).flatMap(accounts::find);
        Standing today = rules.reachOf(caller).standing();
        return new MeView(
                caller.subject(),
                caller.client(),
                account.map(Account::name).orElse(null),
                account.map(Account::email).orElse(null),
                caller.session(),
                caller.rights().stream()
                        .sorted(comparing(Right::toString))
                        .map(right -> new MeView.MyRight(right.role(), right.at(), CountsAt.of(right, today)))
                        .toList());
    }

    @GetMapping("/api/sessions")
    @Operation(operationId = "mySessions", summary = "Where you are signed in, the newest first")
    Page<SessionView> sessions(@AuthenticationPrincipal Caller caller) {
        return Page.whole(own(caller).stream()
                .map(session -> SessionView.of(session, caller.session()))
                .toList());
    }

    @DeleteMapping("/api/sessions/{sid}")
    @Operation(operationId = "endMySession", summary = "Sign out there")
    ResponseEntity<Void> end(@AuthenticationPrincipal Caller caller, @PathVariable String sid) {
        if (own(caller).stream().noneMatch(session -> session.sid().equals(sid))) {
            throw Refusal.of(ProblemCode.UNKNOWN_SESSION, Map.of());
        }
        sessions.end(sid);
        return ResponseEntity.noContent().build();
    }

    private List<Session> own(Caller caller) {
        return id(caller).map(sessions::list).orElse(List.of());
    }

    private static Optional<AccountId> id(Caller caller) {
        return AccountId.isWellFormed(caller.subject())
                ? Optional.of(new AccountId(caller.subject()))
                : Optional.empty();
    }
}
