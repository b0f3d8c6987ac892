package vn.hopluu.org.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.access.Reach;
import vn.hopluu.org.people.Account;
import vn.hopluu.org.people.Accounts;
import vn.hopluu.org.people.Invitations;
import vn.hopluu.org.people.Invitations.Invited;
import vn.hopluu.org.settings.AccessSettings;
import vn.hopluu.org.web.Page;
import vn.hopluu.org.web.ProblemCode;
import vn.hopluu.org.web.Refusal;

/** The accounts of people, for administrators. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "accounts")
class AccountsController {

    private final AccountDesk desk;
    private final AccountReader reader;
    private final AccessSettings settings;

    AccountsController(AccountDesk desk, AccountReader reader, AccessSettings settings) {
        this.desk = desk;
        this.reader = reader;
        this.settings = settings;
    }

    @GetMapping
    @Operation(summary = "Who holds a right within your reach, by name")
    Page<AccountView> find(@AuthenticationPrincipal Caller caller, @ParameterObject FindAccounts wanted) {
        Reach reach = desk.reachOf(caller);
        return Page.of(
                desk.find(wanted, reach),
                wanted.paging(),
                account -> account.id().value(),
                account -> AccountView.of(account, reach));
    }

    @PostMapping
    @Operation(summary = "Make an account and a one-time link by which its owner sets a password")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewAccount.class)))
    @ApiResponse(responseCode = "201", description = "The account, and the link, which is shown this once")
    ResponseEntity<InvitedView> create(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @org.springframework.web.bind.annotation.RequestBody JsonNode body) {
        var person = reader.person(body, desk.reachOf(caller).standing().tree());
        return switch (desk.create(caller, person, reader.key(caller.subject(), key))) {
            case Invitations.Creation.Created(var invited) -> created(invited, caller, false);
            case Invitations.Creation.AlreadyCreated(var invited) -> created(invited, caller, true);
            case Invitations.Creation.EmailTaken() -> throw Refusal.of(ProblemCode.EMAIL_TAKEN, Map.of());
            case Invitations.Creation.KeyReused() -> throw Refusal.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, Map.of());
        };
    }

    private ResponseEntity<InvitedView> created(Invited invited, Caller caller, boolean again) {
        var answer = ResponseEntity.created(
                URI.create("/api/accounts/" + invited.account().id()));
        return (again ? answer.header("Idempotency-Replayed", "true") : answer)
                .cacheControl(CacheControl.noStore())
                .body(view(invited, caller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An account")
    ResponseEntity<AccountView> account(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return answer(desk.get(caller, id), caller);
    }

    @PutMapping("/{id}/rights")
    @Operation(summary = "Give an account these rights and no others; its sessions end, so that they hold at once")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedRights.class)))
    ResponseEntity<AccountView> grant(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String revision,
            @org.springframework.web.bind.annotation.RequestBody JsonNode body) {
        Account known = desk.get(caller, id);
        var rights = reader.rights(body, desk.reachOf(caller).standing().tree(), known.rights());
        return switch (desk.grant(caller, id, rights, reader.revision(revision))) {
            case Accounts.Outcome.Changed(var account) -> answer(account, caller);
            case Accounts.Outcome.Stale(var account) ->
                throw Refusal.of(ProblemCode.ACCOUNT_CHANGED, Map.of("revision", account.revision()));
            case Accounts.Outcome.Unknown() -> throw Supervision.unknown(id);
        };
    }

    @PostMapping("/{id}/invitations")
    @Operation(summary = "Make a new one-time link, also for a forgotten password; using it ends all sessions")
    @ApiResponse(responseCode = "201", description = "The account, and the link, which is shown this once")
    ResponseEntity<InvitedView> invite(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return desk.invite(caller, id)
                .map(invited -> ResponseEntity.status(201)
                        .cacheControl(CacheControl.noStore())
                        .body(view(invited, caller)))
                .orElseThrow(() -> Refusal.of(ProblemCode.ACCOUNT_CLOSED, Map.of()));
    }

    @PostMapping("/{id}/closing")
    @Operation(summary = "Close an account for good; its sessions end. Doing so again changes nothing")
    ResponseEntity<AccountView> close(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return answer(desk.close(caller, id), caller);
    }

    @DeleteMapping("/{id}/second-factor")
    @Operation(
            summary =
                    "Take the second factor of somebody away who lost it with its recovery codes; their sessions end, the password stays")
    ResponseEntity<Void> removeSecondFactor(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        desk.removeSecondFactor(caller, id);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<AccountView> answer(Account account, Caller caller) {
        return ResponseEntity.ok()
                .eTag("\"" + account.revision() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(AccountView.of(account, desk.reachOf(caller)));
    }

    private InvitedView view(Invited invited, Caller caller) {
        return new InvitedView(
                AccountView.of(invited.account(), desk.reachOf(caller)),
                settings.publicAddress() + "/sign-in/invitations/" + invited.token(),
                invited.expires());
    }
}
