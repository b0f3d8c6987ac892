package vn.hopluu.org.issuer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.hopluu.org.access.Caller;
import vn.hopluu.org.unit.UnitTree;
import vn.hopluu.org.web.Page;

/** Other systems that ask for tokens, for administrators. */
@RestController
@RequestMapping("/api/clients")
@Tag(name = "clients")
class ClientsController {

    private final ClientDesk desk;
    private final ClientReader reader;

    ClientsController(ClientDesk desk, ClientReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GetMapping
    @Operation(operationId = "clients", summary = "Clients with a right within your reach")
    Page<ClientView> clients(@AuthenticationPrincipal Caller caller) {
        return Page.whole(desk.seen(caller).stream().map(ClientView::of).toList());
    }

    @PostMapping
    @Operation(operationId = "registerClient", summary = "Register a client")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewClient.class)))
    @ApiResponse(responseCode = "201", description = "Its secret, which is shown this once")
    ResponseEntity<ClientSecret> register(
            @AuthenticationPrincipal Caller caller,
            @org.springframework.web.bind.annotation.RequestBody JsonNode body) {
        ClientSecret registered = desk.register(caller, reader.client(body, tree(caller)));
        return ResponseEntity.created(URI.create("/api/clients/" + registered.client()))
                .cacheControl(CacheControl.noStore())
                .body(registered);
    }

    @PutMapping("/{id}/rights")
    @Operation(
            operationId = "grantClient",
            summary = "Give a client these rights and no others, from its next token on")
    @RequestBody(content = @Content(schema = @Schema(implementation = ClientRights.class)))
    ClientView grant(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String id,
            @org.springframework.web.bind.annotation.RequestBody JsonNode body) {
        return desk.grant(caller, id, reader.rights(body, tree(caller)));
    }

    @PostMapping("/{id}/secrets")
    @Operation(operationId = "renewClientSecret", summary = "Make a new secret; the one before is no longer good")
    @ApiResponse(responseCode = "201", description = "The secret, which is shown this once")
    ResponseEntity<ClientSecret> renew(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        return ResponseEntity.status(201).cacheControl(CacheControl.noStore()).body(desk.renew(caller, id));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "removeClient", summary = "Remove a client; it gets no more tokens")
    ResponseEntity<Void> remove(@AuthenticationPrincipal Caller caller, @PathVariable String id) {
        desk.remove(caller, id);
        return ResponseEntity.noContent().build();
    }

    private UnitTree tree(Caller caller) {
        return desk.reachOf(caller).standing().tree();
    }
}
