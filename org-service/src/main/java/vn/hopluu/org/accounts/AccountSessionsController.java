package vn.hopluu.org.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.web.Page;

/** The sessions of other people, for administrators; one's own are at {@link MeController}. */
@RestController
@RequestMapping("/api/accounts/{id}/sessions")
@Tag(name = "accounts")
class AccountSessionsController {

    private final AccountDesk desk;

    AccountSessionsController(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Where the person is signed in, the newest first")
    Page<SessionView> sessions(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return Page.whole(desk.sessions(caller, id).stream()
                .map(session -> SessionView.of(session, caller.session()))
                .toList());
    }

    @DeleteMapping
    @Operation(summary = "Sign the person out everywhere")
    ResponseEntity<Void> endSessions(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        desk.endSessions(caller, id);
        return ResponseEntity.noContent().build();
    }
}
