package vn.hopluu.org.registering;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
import vn.hopluu.org.access.Rules;
import vn.hopluu.org.restructuring.Act;
import vn.hopluu.org.restructuring.ActId;
import vn.hopluu.org.restructuring.RegisteredAct;
import vn.hopluu.org.web.Page;

/** Acts that change the tree of units, each on its day. */
@RestController
@RequestMapping("/api/restructurings")
@Tag(name = "restructurings")
class RestructuringsController {

    private static final Comparator<RegisteredAct> NEWEST_FIRST = Comparator.comparing(
                    (RegisteredAct registered) -> registered.act().effective())
            .thenComparing(RegisteredAct::number)
            .reversed();

    private final Restructurings restructurings;
    private final ActReader reader;
    private final Rules rules;

    RestructuringsController(Restructurings restructurings, ActReader reader, Rules rules) {
        this.restructurings = restructurings;
        this.reader = reader;
        this.rules = rules;
    }

    @GetMapping
    @Operation(summary = "All acts, also those withdrawn, the newest first")
    Page<ActView> acts(@ParameterObject ActsPart part) {
        List<RegisteredAct> acts = restructurings.history().acts().values().stream()
                .sorted(NEWEST_FIRST)
                .toList();
        LocalDate today = restructurings.today();
        return Page.of(acts, part.paging(), one -> one.act().id().value(), one -> ActView.of(one, today));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An act and where it stands")
    ActView act(@PathVariable String id) {
        return restructurings.history().act(reader.known(id)).map(this::view).orElseThrow(() -> Refusals.unknown(id));
    }

    @PostMapping("/previews")
    @Operation(summary = "What an act would do if it were registered; nothing is changed")
    @RequestBody(content = @Content(schema = @Schema(implementation = ActBody.class)))
    PreviewView preview(
            @AuthenticationPrincipal Caller caller,
            @org.springframework.web.bind.annotation.RequestBody JsonNode body) {
        Act act = reader.read(ActId.PREVIEW, body);
        return switch (restructurings.lookAhead(act, rules.actsBy(caller))) {
            case Outlook.Possible(var version, var preview) -> PreviewView.of(version, preview);
            case Outlook.Impossible no -> throw Refusals.notPossible(no.faults());
        };
    }

    @PutMapping("/{id}")
    @Operation(summary = "Register an act; doing so again changes nothing")
    @RequestBody(content = @Content(schema = @Schema(implementation = ActBody.class)))
    ResponseEntity<ActView> register(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @Parameter(description = "The version of the tree that the act was looked at on; without it, any")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String version,
            @org.springframework.web.bind.annotation.RequestBody JsonNode body) {
        Act act = reader.read(reader.given(id), body);
        return switch (restructurings.register(act, reader.demand(version), rules.actsBy(caller))) {
            case Registration.Registered(var registered) ->
                ResponseEntity.created(URI.create("/api/restructurings/" + id)).body(view(registered));
            case Registration.AlreadyRegistered(var registered) -> ResponseEntity.ok(view(registered));
            case Registration.IdentityTaken(var by) -> throw Refusals.taken(by);
            case Registration.OutOfDate(var now) -> throw Refusals.outOfDate(now);
            case Registration.Refused(var faults) -> throw Refusals.notPossible(faults);
        };
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Withdraw an act that is not in effect yet; doing so again changes nothing")
    ResponseEntity<Void> withdraw(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return switch (restructurings.withdraw(reader.known(id), rules.actsBy(caller))) {
            case Withdrawal.Withdrawn() -> ResponseEntity.noContent().build();
            case Withdrawal.NoSuchAct() -> throw Refusals.unknown(id);
            case Withdrawal.InEffect(var act) -> throw Refusals.inEffect(act);
            case Withdrawal.Refused(var faults) -> throw Refusals.notPossible(faults);
        };
    }

    private ActView view(RegisteredAct act) {
        return ActView.of(act, restructurings.today());
    }
}
